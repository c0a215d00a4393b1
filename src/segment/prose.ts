import { type Block, fold, type Grid, type Paragraph } from '../document/index.ts'

const sentenceEnd = /[。！？；：!?;:]["”’）)]?$/u
const ownLine =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|注[:：]|附件|[-—－]\s*\d+\s*[-—－]$|20\d\d年\d{1,2}月\d{1,2}日$)/u
/** A line this much shorter than the longest is taken for a paragraph's last. */
const shortLineShare = 0.75
/** A sentence that ends at the very edge of the page may go on in the next line. */
const fullLineShare = 0.95
const leastLineWidth = 24

/**
 * The prose of blocks: paragraphs parted by '\n', tables as rows of cells parted by tabs.
 *
 * Lines that the source broke by page width are joined again: a line continues in the next unless it
 * ends a sentence and is short, or the next begins with a number of its own.
 */
export function toProse(blocks: readonly Block[]): string {
  const longest = blocks.reduce(
    (length, block) => (isLine(block) ? Math.max(length, fold(block.text).length) : length),
    0,
  )
  /** Each paragraph as the lines that make it. */
  const paragraphs: string[][] = []
  let open: string | null = null
  for (const block of blocks) {
    if (block.type === 'picture') continue
    const text = block.type === 'grid' ? gridText(block) : cleanLines(block.text)
    if (text === '') continue
    if (open !== null && isLine(block) && continues(open, text, longest, block.gapBefore)) {
      paragraphs.at(-1)?.push(isLatinGap(open, text) ? ` ${text}` : text)
    } else paragraphs.push([text])
    open = isLine(block) ? text : null
  }
  return paragraphs.map((lines) => lines.join('')).join('\n')
}

function isLine(block: Block): block is Paragraph {
  return block.type === 'paragraph' && block.isLine
}

function continues(line: string, next: string, longest: number, gap: number): boolean {
  if (ownLine.test(fold(next))) return false
  const length = fold(line).length
  if (sentenceEnd.test(line))
    return gap === 0 && length >= longest * fullLineShare && longest >= leastLineWidth
  return length >= longest * shortLineShare || /^[》），。；、”]/u.test(next)
}

/** Whether a space stood where a line broke. */
function isLatinGap(before: string, after: string): boolean {
  return /[A-Za-z0-9,.]/u.test(before.slice(-1)) && /^[A-Za-z]/u.test(after)
}

function cleanLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\u200b\ufeff]/gu, '').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function gridText(grid: Grid): string {
  const rows = new Map<number, string[]>()
  for (const cell of grid.cells) {
    const text = cell.text.replace(/\s+/gu, ' ').trim()
    const row = rows.get(cell.row) ?? []
    row.push(text)
    rows.set(cell.row, row)
  }
  return [...rows.values()]
    .map((cells) => cells.join('\t').trimEnd())
    .filter((row) => row.trim() !== '')
    .join('\n')
}
