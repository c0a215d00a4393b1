import type { PrintedLine } from './word.ts'

/**
 * The indices of the lines that are no content of their page: page numbers, and heads or feet that repeat.
 *
 * A bare number counts as a page number only where it ends or begins its page and goes up with the pages;
 * a head or foot is a text that begins, or ends, three pages at least.
 */
export function findFurniture(lines: readonly PrintedLine[]): ReadonlySet<number> {
  const furniture = new Set<number>()
  lines.forEach((line, index) => {
    if (markedPageNumber.test(lineText(line))) furniture.add(index)
  })
  for (const side of ['first', 'last'] as const) {
    const ends = findPageEnds(lines, furniture, side)
    for (const index of repeatedTexts(lines, ends)) furniture.add(index)
    for (const index of risingNumbers(lines, findPageEnds(lines, furniture, side))) furniture.add(index)
  }
  return furniture
}

/** The text of a line, its words parted by one space. */
export function lineText(line: PrintedLine): string {
  return line.words.map((word) => word.text).join(' ')
}

/** `-3-`, `— 4 —`, `· 5 ·`, `第 3 页`, `第3页 共5页`. */
export const markedPageNumber =
  /^(?:([-—–－―·•~])\s?\d{1,4}\s?\1|第\s?\d{1,4}\s?页(?:\s?[,，/]?\s?共\s?\d{1,4}\s?页)?)$/
/** A head stands on so many pages at least. */
const minRepeatedPages = 3
const minNumberedPages = 2

function findPageEnds(
  lines: readonly PrintedLine[],
  furniture: ReadonlySet<number>,
  side: 'first' | 'last',
): number[] {
  const ends = new Map<number, number>()
  lines.forEach((line, index) => {
    if (furniture.has(index)) return
    if (side === 'last' || !ends.has(line.page)) ends.set(line.page, index)
  })
  return [...ends.values()]
}

function repeatedTexts(lines: readonly PrintedLine[], ends: readonly number[]): number[] {
  const places = new Map<string, number[]>()
  for (const index of ends) {
    const text = textAt(lines, index).replace(/\s/g, '')
    const same = places.get(text)
    if (same) same.push(index)
    else places.set(text, [index])
  }
  return [...places]
    .filter(([text, indices]) => indices.length >= minRepeatedPages && !/^[\d.\s]*$/.test(text))
    .flatMap(([, indices]) => indices)
}

function risingNumbers(lines: readonly PrintedLine[], ends: readonly number[]): number[] {
  const numbered = ends.filter((index) => /^\d{1,3}$/.test(textAt(lines, index)))
  const offsets = numbered.map((index) => Number(textAt(lines, index)) - (lines[index]?.page ?? 0))
  const isRising = numbered.length >= minNumberedPages && new Set(offsets).size === 1
  return isRising ? numbered : []
}

function textAt(lines: readonly PrintedLine[], index: number): string {
  const line = lines[index]
  return line ? lineText(line) : ''
}
