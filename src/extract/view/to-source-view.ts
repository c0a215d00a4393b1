import type {
  Block,
  Evidence,
  GridCell,
  LocatedText,
  SourceView,
  ViewBlock,
  ViewCell,
  ViewPlace,
  ViewText,
} from '../../document/index.ts'
import type { SourceContent } from '../../read/index.ts'

/** How much of a source is shown; the longest reports have a tenth of it. */
export interface ViewLimits {
  readonly characters: number
  readonly cells: number
}

export const viewLimits: ViewLimits = { characters: 1_000_000, cells: 20_000 }

/** A source's content as plain values for showing; what is beyond the limits is left out and counted. */
export function toSourceView(content: SourceContent, limits: ViewLimits = viewLimits): SourceView {
  switch (content.type) {
    case 'pages':
      return { kind: 'pdf', mediaType: 'application/pdf', pages: content.pages }
    case 'lines': {
      const { mediaType, lines } = content
      const shown = lines.slice(0, countFitting(lines, lineSize, limits))
      return { kind: 'text', mediaType, lines: shown, omitted: lines.length - shown.length }
    }
    case 'document': {
      const { mediaType, blocks } = content.document
      const shown = blocks.slice(0, countFitting(blocks, blockSize, limits))
      return {
        kind: 'blocks',
        mediaType,
        blocks: shown.map(toViewBlock),
        omitted: blocks.length - shown.length,
      }
    }
  }
}

/** How many of the first parts are within the limits together. */
function countFitting<Part>(
  parts: readonly Part[],
  sizeOf: (part: Part) => ViewLimits,
  limits: ViewLimits,
): number {
  let characters = 0
  let cells = 0
  const first = parts.findIndex((part) => {
    const size = sizeOf(part)
    characters += size.characters
    cells += size.cells
    return characters > limits.characters || cells > limits.cells
  })
  return first < 0 ? parts.length : first
}

/** A line break counts too: a million empty lines are no small view. */
function lineSize(line: string): ViewLimits {
  return { characters: line.length + 1, cells: 0 }
}

function blockSize(block: Block): ViewLimits {
  if (block.type === 'picture') return { characters: 1, cells: 0 }
  if (block.type === 'paragraph') return { characters: block.text.length + 1, cells: 0 }
  const characters = block.cells.reduce((sum, cell) => sum + cell.text.length, 0)
  // Rows and columns are drawn too, filled or not.
  return { characters, cells: Math.max(block.cells.length, block.rowCount + block.columnCount) }
}

function toViewBlock(block: Block): ViewBlock {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', headingLevel: block.headingLevel, ...toViewText(block) }
    case 'grid':
      return {
        type: 'table',
        rows: block.rowCount,
        columns: block.columnCount,
        cells: block.cells.map(toViewCell),
      }
    case 'picture':
      return { type: 'picture' }
  }
}

function toViewCell(cell: GridCell): ViewCell {
  const { row, column, rowSpan, columnSpan } = cell
  return { row, column, rowSpan, columnSpan, place: toPlace(cell.evidence), ...toViewText(cell) }
}

function toViewText({ text, pieces }: LocatedText): ViewText {
  return {
    text,
    pieces: pieces.map(({ start, length, offset, evidence }) => ({
      start,
      length,
      offset,
      place: toPlace(evidence),
    })),
  }
}

function toPlace({ line, block, table, row, column }: Evidence): ViewPlace {
  return {
    ...(line === undefined ? {} : { line }),
    ...(block === undefined ? {} : { block }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  }
}
