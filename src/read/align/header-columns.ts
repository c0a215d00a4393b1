import { type Column, doTouch } from './find-columns.ts'
import type { Token } from './printed-token.ts'

/**
 * The columns that header lines name: from the lowest line upwards, each word with no column below it is one.
 *
 * Shape: the tokens of each header line from top to bottom -> columns from left to right. `known` are
 * columns already found; they are among the result. A word over several columns adds none.
 */
export function findHeaderColumns(
  lines: readonly (readonly Token[])[],
  known: readonly Column[],
  charWidth: number,
): Column[] {
  let columns: Column[] = [...known]
  lines.forEach((_, above) => {
    const index = lines.length - 1 - above
    const below = lines.slice(index + 1)
    const fresh = splitAboveColumns(lines[index] ?? [], columns, charWidth).filter(
      (token) => !columns.some((column) => doTouch(token, column, headerSlackCharacters * charWidth)),
    )
    const all = sortColumns([...columns, ...fresh])
    const kept = fresh.filter((token) => !isInside(token, below) || isSpaced(token, all))
    columns = sortColumns([...columns, ...kept])
  })
  return columns
}

/** A header word may stand beside its numbers by so much. */
const headerSlackCharacters = 0.5

/** Columns of one table stand apart by no less than this part of their usual distance. */
const minPitchPart = 0.6

function sortColumns(columns: readonly Column[]): Column[] {
  return [...columns].sort((a, b) => a.x0 - b.x0)
}

/** True when a line below has words on both sides: the word may be a group's head over a gap. */
function isInside(place: Column, below: readonly (readonly Token[])[]): boolean {
  return below.some(
    (line) => line.some((token) => token.x1 <= place.x0) && line.some((token) => token.x0 >= place.x1),
  )
}

/** True when a column stands as far from its neighbours as columns usually do. */
function isSpaced(place: Column, columns: readonly Column[]): boolean {
  const centres = columns.map((column) => (column.x0 + column.x1) / 2)
  const steps = centres.slice(1).map((centre, index) => centre - (centres[index] ?? centre))
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  const centre = (place.x0 + place.x1) / 2
  return centres.every((other) => other === centre || Math.abs(other - centre) >= minPitchPart * usual)
}

/** `结果 结果 其他 尚未`: words one space apart are parted where several columns lie below them. */
function splitAboveColumns(line: readonly Token[], columns: readonly Column[], charWidth: number): Token[] {
  return line.flatMap((token) => {
    const below = columns.filter((column) => doTouch(token, column, 0)).length
    const isParted = token.words.length > 1 && (below > 1 || hasEvenWords(token, charWidth))
    return isParted ? token.words.map((word) => ({ ...word, words: [word] })) : [token]
  })
}

/** Words of two characters at least, of one length, are column heads rather than a spaced word (`总 计`). */
function hasEvenWords(token: Token, charWidth: number): boolean {
  return token.words.every(
    (word) => word.text.length >= 2 && word.x1 - word.x0 <= maxHeadCharacters * charWidth,
  )
}

const maxHeadCharacters = 6
