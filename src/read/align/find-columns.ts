import type { Token } from './printed-token.ts'

/** A stretch in x that a column of numbers takes. */
export interface Column {
  readonly x0: number
  readonly x1: number
}

/** Columns of values; `isClose` where two of them could be one, as no row uses both. */
export interface ValueColumns {
  readonly columns: readonly Column[]
  readonly isClose: boolean
}

/**
 * The columns in which rows of values stand: stretches in x that values of several rows share.
 *
 * Shape: the values of each row from left to right -> columns from left to right. Null when the values
 * do not tell: two values of a row in one stretch, or a stretch wider than its values.
 */
export function findColumns(rows: readonly (readonly Token[])[], charWidth: number): ValueColumns | null {
  const clusters = clusterValues(rows, charWidth)
  if (!clusters.every((cluster) => isOneColumn(cluster, charWidth))) return null
  const isClose = clusters.some((cluster, index) => couldBeOne(clusters[index - 1], cluster, charWidth))
  return { columns: clusters.map(({ x0, x1 }) => ({ x0, x1 })), isClose }
}

/** The number of the only column that a stretch touches, or null. */
export function columnOf(place: Column, columns: readonly Column[], slack: number): number | null {
  const touched = columns.flatMap((column, index) => (doTouch(place, column, slack) ? [index] : []))
  return touched.length === 1 ? (touched[0] ?? null) : null
}

/** True when two stretches overlap, or come closer to each other than `slack`. */
export function doTouch(a: Column, b: Column, slack: number): boolean {
  return a.x0 - slack < b.x1 && b.x0 - slack < a.x1
}

interface Cluster extends Column {
  readonly widest: number
  readonly count: number
  readonly rows: ReadonlySet<number>
}

/** Values of one column may miss each other by so much, as columns of a layout text are rounded. */
const joinSlackCharacters = 1.1
/** A column is wider than its widest value by no more than that. */
const columnSlackCharacters = 3
/** Columns closer than that are two only where a row has a value in both. */
const closeCharacters = 4

function clusterValues(rows: readonly (readonly Token[])[], charWidth: number): Cluster[] {
  const values = rows.flatMap((row, index) => row.map(({ x0, x1 }) => ({ x0, x1, row: index })))
  const groups: (typeof values)[] = []
  let end = -Infinity
  for (const value of values.sort((a, b) => a.x0 - b.x0)) {
    if (value.x0 < end + joinSlackCharacters * charWidth) groups.at(-1)?.push(value)
    else groups.push([value])
    end = Math.max(end, value.x1)
  }
  return groups.map((group) => ({
    x0: group.reduce((least, { x0 }) => Math.min(least, x0), Infinity),
    x1: group.reduce((most, { x1 }) => Math.max(most, x1), -Infinity),
    widest: group.reduce((most, { x0, x1 }) => Math.max(most, x1 - x0), 0),
    count: group.length,
    rows: new Set(group.map(({ row }) => row)),
  }))
}

function isOneColumn(cluster: Cluster, charWidth: number): boolean {
  const isNarrow = cluster.x1 - cluster.x0 <= cluster.widest + columnSlackCharacters * charWidth
  return isNarrow && cluster.rows.size === cluster.count
}

function couldBeOne(left: Cluster | undefined, right: Cluster, charWidth: number): boolean {
  if (!left || right.x0 - left.x1 >= closeCharacters * charWidth) return false
  return ![...right.rows].some((row) => left.rows.has(row))
}
