import type { FormColumn } from '../forms/index.ts'
import { labelFit, parseLabel } from './label.ts'
import { remember } from './remember.ts'

/** A header cell this close to a form's column names it. */
export const leastHeaderFit = 0.75

/** A header's words line by line, each from left to right. */
export type HeaderLines = readonly (readonly string[])[]

/** Stands in the upper line of a header for the applicants of the line below. */
const group = 'group'
/** What a word of a header names: a column of the form by its index, the group of columns, or nothing known. */
type Token = number | typeof group | null

/** A header cell over several columns, and the keys of the columns that stand beside it. */
export interface ColumnGroup {
  readonly label: string
  readonly beside: ReadonlySet<string>
}

const applicantsGroup: ColumnGroup = {
  label: '法人或其他组织',
  beside: new Set(['naturalPerson', 'total']),
}
const otherWordsForTotal = /^(?:合计|共计|总数|小计)$/u

/**
 * The form's columns, by index, in the order in which a header prints them; columns that it leaves out
 * are left out. Null where the header does not name every column that it prints beyond doubt.
 *
 * A line that names columns only tells by itself; else the group in the upper line stands for the
 * columns of the lower one, also where a text has a cell a line.
 */
export function headerOrder(
  header: HeaderLines,
  columns: readonly FormColumn[],
  columnGroup: ColumnGroup = applicantsGroup,
): number[] | null {
  const lines = header
    .map((words) => toTokens(words, columns, columnGroup))
    .filter((tokens) => tokens.length > 0)
  const whole = lines.findLast((tokens) => tokens.length === columns.length && isOrder(tokens))
  if (!whole && !isReadInOrder(lines)) return null
  const order =
    whole ?? withoutGroup(lines.flat(), (token) => !columnGroup.beside.has(columns[token]?.key ?? ''))
  return isOrder(order) && order.length > 1 ? order : null
}

/**
 * Whether lines, read one after the other, tell an order: a cell a line, or the group's line above the
 * line of its columns. Words that wrap in their cells stand in another line than their neighbours.
 */
function isReadInOrder(lines: readonly (readonly Token[])[]): boolean {
  return lines.every((tokens) => tokens.length === 1) || (lines.length === 2 && lines.flat().includes(group))
}

/** The words of a line from the first that names a column. */
function toTokens(
  words: readonly string[],
  columns: readonly FormColumn[],
  columnGroup: ColumnGroup,
): Token[] {
  const tokens = words.map((word) =>
    labelFit(word, columnGroup.label) >= leastHeaderFit ? group : columnOf(word, columns),
  )
  const first = tokens.findIndex((token) => token !== null)
  return first < 0 ? [] : tokens.slice(first)
}

/** The column that a word of a header names; not one with a number in front, the label of a row (`3.其他`), nor several words in one (`自然人总计`). */
export function columnOf(word: string, columns: readonly FormColumn[]): number | null {
  const known = columnFinders.get(columns)
  if (known) return known(word)
  const find = remember(mostWords, (print) => findColumn(print, columns))
  columnFinders.set(columns, find)
  return find(word)
}

/** The lists of columns are few and never change, and every row asks for the same words. */
const columnFinders = new WeakMap<readonly FormColumn[], (word: string) => number | null>()
const mostWords = 500

function findColumn(word: string, columns: readonly FormColumn[]): number | null {
  const { number, words } = parseLabel(word)
  if (number !== '' || columns.filter(({ label }) => words.includes(label)).length > 1) return null
  const printed = otherWordsForTotal.test(words) ? '总计' : word
  const fits = columns.map(({ label }) => labelFit(printed, label))
  const best = Math.max(...fits)
  return best >= leastHeaderFit ? fits.indexOf(best) : null
}

/** The group's columns in its place; nothing where they, or the words beside the group, are not in one piece. */
function withoutGroup(tokens: readonly Token[], isInGroup: (column: number) => boolean): readonly Token[] {
  if (!tokens.includes(group)) return tokens
  const isBelow = (token: Token) => typeof token === 'number' && isInGroup(token)
  const from = tokens.findIndex(isBelow)
  const to = tokens.findLastIndex(isBelow) + 1
  const below = tokens.slice(Math.max(0, from), to)
  const isInOnePiece = below.every(isBelow) && (from === 0 || to === tokens.length)
  const upper = [...tokens.slice(0, Math.max(0, from)), ...tokens.slice(to)]
  return isInOnePiece ? upper.flatMap((token) => (token === group ? below : [token])) : []
}

function isOrder(tokens: readonly Token[]): tokens is number[] {
  return tokens.every((token) => typeof token === 'number') && new Set(tokens).size === tokens.length
}
