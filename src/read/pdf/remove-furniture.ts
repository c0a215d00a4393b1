import { groupBy } from '../../group-by.ts'
import type { PageLayout } from './lay-out-page.ts'
import type { PrintedLine } from './printed-line.ts'

/** Pages without running heads, feet and page numbers, and the lines that were taken away. */
export interface FurnitureRemoved {
  readonly pages: readonly PageLayout[]
  readonly removed: readonly PrintedLine[]
}

/** Heads and feet stand this near to the page's upper and lower edge. */
const headZonePt = 80
const footZonePt = 90
/** They repeat on this many pages, at the same height within the tolerance. */
const leastRepeats = 2
const heightTolerancePt = 4
/** At most so many lines of a page's head or foot. */
const mostLines = 3

/** '- 4 -', '— 4 —', '第4页 共5页', '4 / 12', 'Page 4 of 5' */
const decoratedNumber =
  /^(?:[-—–－·.\s]+(\d{1,4})[-—–－·.\s]+|第\s*(\d{1,4})\s*页.*|(\d{1,4})\s*\/\s*\d{1,4}|page\s*(\d{1,4}).*)$/i
const bareNumber = /^\d{1,4}$/

/**
 * Takes running heads, feet and page numbers off the pages.
 *
 * A line at the edge of a page is furniture when it is a decorated page number, a bare number that counts
 * with the pages, or when it repeats (digits aside) at the same height on other pages. Errors: none.
 */
export function removeFurniture(pages: readonly PageLayout[]): FurnitureRemoved {
  const edgeLines = pages.flatMap(linesAtEdges)
  const removed = new Set([
    ...edgeLines.filter((line) => decoratedNumber.test(textOf(line))),
    ...countingNumbers(edgeLines, pages.length),
    ...repeatedLines(edgeLines),
  ])
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !removed.has(line)) })),
    removed: [...removed],
  }
}

function linesAtEdges({ frame, lines }: PageLayout): PrintedLine[] {
  const head = lines.slice(0, mostLines).filter((line) => line.box[3] <= headZonePt)
  const foot = lines.slice(-mostLines).filter((line) => line.box[1] >= frame.height - footZonePt)
  return [...new Set([...head, ...foot])]
}

function textOf(line: PrintedLine): string {
  return line.characters.map((character) => character.text).join('')
}

/** Bare numbers whose distance to the page's own number is the same on all pages that have one. */
function countingNumbers(lines: readonly PrintedLine[], pageCount: number): PrintedLine[] {
  const bare = lines.filter((line) => bareNumber.test(textOf(line)))
  const byOffset = groupBy(bare, (line) => Number(textOf(line)) - line.frame.page)
  return [...byOffset.values()].filter((group) => group.length >= Math.min(leastRepeats, pageCount)).flat()
}

/** Lines of the same text, digits aside, at the same height of several pages. */
function repeatedLines(lines: readonly PrintedLine[]): PrintedLine[] {
  const byText = groupBy(lines, (line) => textOf(line).replace(/\d+/g, '#').replace(/\s/g, ''))
  return [...byText.values()].flatMap((group) =>
    group.filter((line) => {
      const pages = group.filter((other) => Math.abs(other.box[1] - line.box[1]) <= heightTolerancePt)
      return new Set(pages.map((other) => other.frame.page)).size >= leastRepeats
    }),
  )
}
