import { type Block, type Evidence, sliceText } from '../../document/index.ts'
import { groupBy } from '../../group-by.ts'
import { type AlignedBlock, alignWords, type Word } from '../align/index.ts'
import { linesToParagraphs, type Measure } from './lines-to-paragraphs.ts'
import { lineText, type PrintedCharacter, type PrintedLine, sliceLine } from './printed-line.ts'

/** Words further apart than this part of the font size may stand in different columns. */
const columnGapEm = 0.55
/** Cells have at least this much padding between them. */
const touchingPt = 0.7

/**
 * Lines between ruled tables as paragraphs, and as grids where words stand in columns without rules.
 *
 * Shape: lines in reading order, of one page or several -> blocks in the same order.
 */
export function linesToBlocks(lines: readonly PrintedLine[], measure: Measure): Block[] {
  const lineOf = new Map<Evidence, PrintedLine>()
  const pages = [...groupBy(lines, (line) => line.frame.page).values()]
  const words = pages.map((page) => page.map((line) => lineToWords(line, lineOf)))
  if (!words.flat().some(isTabular)) return linesToParagraphs(lines, measure)
  return alignWords(words.map((page) => page.flat())).flatMap((block): Block[] =>
    block.type === 'grid' ? [block.grid] : linesToParagraphs(linesOf(block, lineOf), measure),
  )
}

/** Whether a line holds a number or mark on its own beside other words. */
function isTabular(words: readonly Word[]): boolean {
  return words.length > 1 && words.some((word) => /^[\d０-９.,．，+＋\-－—–/／\s]+$/.test(word.text))
}

function lineToWords(line: PrintedLine, lineOf: Map<Evidence, PrintedLine>): Word[] {
  return wordBounds(line).map(([start, end]) => {
    const part = sliceLine(line, start, end)
    const text = lineText(part)
    for (const piece of text.pieces) lineOf.set(piece.evidence, line)
    const [x0, y0, x1, y1] = part.box
    return { ...sliceText(text, 0, text.text.length), x0, y0, x1, y1 }
  })
}

/** Index ranges of a line's characters between wide gaps; the spaces of a gap belong to none. */
function wordBounds({ characters, size }: PrintedLine): [number, number][] {
  const bounds: [number, number][] = []
  characters.forEach((character, index) => {
    const last = bounds.at(-1)
    const before = last ? characters[last[1] - 1] : undefined
    if (character.text === ' ') return
    const isNear = before !== undefined && character.x0 - before.x1 <= columnGapEm * size
    if (last && isNear && !isColumnStart(character, before)) last[1] = index + 1
    else bounds.push([index, index + 1])
  })
  return bounds
}

/** Whether the pen was set anew behind some room: words of one text lie closer. */
function isColumnStart(character: PrintedCharacter, before: PrintedCharacter): boolean {
  return character.isRunStart && character.x0 - before.x1 > touchingPt
}

/** The printed lines that a block's words come from, each once. */
function linesOf(
  block: AlignedBlock & { type: 'lines' },
  lineOf: ReadonlyMap<Evidence, PrintedLine>,
): PrintedLine[] {
  const words = block.lines.flatMap((line) => line.words)
  return [...new Set(words.flatMap((word) => lineOf.get(word.pieces[0]?.evidence ?? {}) ?? []))]
}
