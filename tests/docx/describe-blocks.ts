import type { Block } from '../../src/document/index.ts'

/** Blocks in short: a paragraph is its text, a grid its rows with '|' between cells, '_' for an empty one. */
export function describeBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'picture') return ['[picture]']
    if (block.type === 'paragraph') return [block.text]
    return Array.from({ length: block.rowCount }, (_, row) => {
      const cells = block.cells.filter((cell) => cell.row === row)
      return cells.map(({ text, column }) => `${column}:${text || '_'}`).join(' | ')
    })
  })
}
