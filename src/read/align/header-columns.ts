import { type Column, doTouch } from './find-columns.ts'
import { type Token, wordsToToken } from './printed-token.ts'
import type { Setting } from './setting.ts'
import type { Word } from './word.ts'

/**
 * The columns that header lines name: from the lowest line upwards, each word with no word below it is one.
 *
 * Shape: the tokens of each header line from top to bottom -> columns from left to right. A word over
 * several others adds none, nor does a group's head that stands over the gap between two others.
 */
export function findHeaderColumns(
  lines: readonly (readonly Token[])[],
  { charWidth, isDrifting }: Setting,
): Column[] {
  const slack = isDrifting ? headerSlackCharacters * charWidth : 0
  const columns: Named[] = []
  let lower: readonly Token[][] = []
  lines.forEach((_, position) => {
    const index = lines.length - 1 - position
    const below = lower.flat()
    const around = isDrifting
      ? []
      : lines.flatMap((tokens, other) =>
          other === index ? [] : tokens.flatMap(({ words }) => words.filter(isCharacter)),
        )
    const line = partTokens(lines[index] ?? [], { below, around }, charWidth)
    const fresh = line.filter(
      (token) =>
        !below.some((other) => doTouch(token, other, slack)) &&
        (!isInside(token, lower) || isInside(token, [lines.slice(0, index).flat()])),
    )
    columns.push(...fresh.map(({ x0, x1 }) => ({ x0, x1, line: index })))
    lower = [line, ...lower]
  })
  const sorted = [...columns].sort((a, b) => a.x0 - b.x0)
  return isDrifting ? joinStacks(sorted, charWidth) : sorted.map(({ x0, x1 }) => ({ x0, x1 }))
}

/** The number of the column whose middle is nearest to that of a place. */
export function nearestColumn(place: Column, columns: readonly Column[]): number {
  const distances = columns.map((column) => distance(column, place))
  return distances.indexOf(Math.min(...distances))
}

/** The middle of a stretch in x. */
export function middleOf({ x0, x1 }: Column): number {
  return (x0 + x1) / 2
}

/** In a layout text words of one stack may miss each other by so much. */
const headerSlackCharacters = 0.5
const maxHeadCharacters = 6.5
/** Of so many words in a line longer ones are heads too: `结果维持 结果纠正 其他结果 尚未审结`. */
const minHeadsInLine = 4
const maxLongHeadCharacters = 8.5

/** A column that the word on a header line names. */
interface Named extends Column {
  readonly line: number
}

/** Words of two lines with less white space between them, and closer than columns usually are, are one column's. */
const stackGapCharacters = 2
const minPitchPart = 0.7

/** `尚未审` and, a column further right, `结` below it: one column of which a layout text has shifted a line. */
function joinStacks(sorted: readonly Named[], charWidth: number): Column[] {
  const steps = sorted.slice(1).map((column, index) => distance(sorted[index] ?? column, column))
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  const joined: Named[] = []
  for (const column of sorted) {
    const last = joined.at(-1)
    const isStack =
      last &&
      last.line !== column.line &&
      column.x0 - last.x1 < stackGapCharacters * charWidth &&
      distance(last, column) < minPitchPart * usual
    if (isStack) joined[joined.length - 1] = { ...last, x1: Math.max(last.x1, column.x1) }
    else joined.push(column)
  }
  return joined.map(({ x0, x1 }) => ({ x0, x1 }))
}

function distance(a: Column, b: Column): number {
  return Math.abs(middleOf(a) - middleOf(b))
}

/** True when one of the lines has words on both sides: below it, the word may be a group's head over a gap. */
function isInside(place: Column, lines: readonly (readonly Token[])[]): boolean {
  return lines.some(
    (line) => line.some((token) => token.x1 <= place.x0) && line.some((token) => token.x0 >= place.x1),
  )
}

/** What other header lines hold. */
interface Surroundings {
  readonly below: readonly Token[]
  /** Single characters; none in a layout text, whose lines are shifted against each other. */
  readonly around: readonly Word[]
}

/** `总 计 结果 结果 其他 尚未`: words one space apart are parted where they are heads of several columns. */
function partTokens(line: readonly Token[], { below, around }: Surroundings, charWidth: number): Token[] {
  return line.flatMap((token) => {
    const under = below.filter((other) => doTouch(token, other, 0)).length
    const words = joinSpaced(token.words, around)
    const most = words.length < minHeadsInLine ? maxHeadCharacters : maxLongHeadCharacters
    const areHeads = token.words.every((word) => word.x1 - word.x0 <= most * charWidth)
    return words.length > 1 && (under > 1 || areHeads) ? words.map(wordsToToken) : [token]
  })
}

/** A column so narrow that its head is set a character a line. */
function isCharacter(word: Word): boolean {
  return word.text.length === 1
}

/** `总 计` is one word, unless a character of another line stands over or under one of its characters alone. */
function joinSpaced(words: readonly Word[], around: readonly Word[]): Word[][] {
  const runs: Word[][] = []
  for (const word of words) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    const isSpaced = isCharacter(word) && before !== undefined && isCharacter(before)
    const areApart = before && around.some((other) => doTouch(other, word, 0) !== doTouch(other, before, 0))
    if (last && isSpaced && !areApart) last.push(word)
    else runs.push([word])
  }
  return runs
}
