import type { Block, Grid } from '../../../document/index.ts'
import { readPdf } from '../index.ts'
import { buildPdf, type TestPage } from './build-pdf.ts'

/** The blocks that are read of pages that are made up. */
export async function blocksOf(
  pages: readonly TestPage[],
  objects?: readonly string[],
): Promise<readonly Block[]> {
  return (await readPdf(buildPdf(pages, objects))).blocks
}

/** The texts of the paragraphs. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
}

export function gridsOf(blocks: readonly Block[]): Grid[] {
  return blocks.filter((block) => block.type === 'grid')
}

/** A grid's rows with its cells' texts parted by bars. */
export function rowsOf(grid: Grid | undefined): string[] {
  return Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    (grid?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text)
      .join('|'),
  )
}
