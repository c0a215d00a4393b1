import type { PageLayout } from './lay-out-page.ts'
import type { PrintedLine } from './printed-line.ts'

/** Fewer lines may be alike by chance. */
const leastLines = 2
const placeTolerancePt = 1.5

/**
 * Pages without the header lines that a table without rules prints again at the top of each page.
 *
 * The first lines of a page are dropped when they follow each other on an earlier page in the same words
 * at the same places, and hold words and no number. Errors: none.
 */
export function dropRepeatedHeads(pages: readonly PageLayout[]): PageLayout[] {
  const earlier: PrintedLine[] = []
  return pages.map((page) => {
    const repeated = earlier.length > 0 ? repeatedCount(page.lines, earlier) : 0
    earlier.push(...page.lines)
    return repeated >= leastLines ? { ...page, lines: page.lines.slice(repeated) } : page
  })
}

/** The longest run of first lines that stands on an earlier page. */
function repeatedCount(lines: readonly PrintedLine[], earlier: readonly PrintedLine[]): number {
  let longest = 0
  for (let start = 0; start < earlier.length; start += 1) {
    let count = 0
    while (isSame(lines[count], earlier[start + count])) count += 1
    longest = Math.max(longest, count)
  }
  return longest
}

function isSame(line: PrintedLine | undefined, other: PrintedLine | undefined): boolean {
  if (!line || !other || line.characters.length !== other.characters.length) return false
  if (Math.abs(line.box[0] - other.box[0]) > placeTolerancePt) return false
  // a row of dashes is one of values
  if (!line.characters.some(({ text }) => /\p{L}/u.test(text))) return false
  return line.characters.every(
    ({ text }, index) => text === other.characters[index]?.text && !/\d/.test(text),
  )
}
