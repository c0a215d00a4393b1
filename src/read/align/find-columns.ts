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
  readonly rows: readonly number[]
}

/** Values of one column may miss each other by so much, as columns of a layout text are rounded. */
const joinSlackCharacters = 1.1
/** A column is wider than its widest value by no more than that. */
const columnSlackCharacters = 3
/** Columns closer than that are two only where a row has a value in both. */
const closeCharacters = 4

function clusterValues(rows: readonly (readonly Token[])[], charWidth: number): Cluster[] {
  const values = rows.flatMap((row, index) => row.map((value) => ({ ...value, row: index })))
  const clusters: Cluster[] = []
  for (const { x0, x1, row } of values.sort((a, b) => a.x0 - b.x0)) {
    const last = clusters.at(-1)
    if (last && x0 < last.x1 + joinSlackCharacters * charWidth) {
      const widest = Math.max(last.widest, x1 - x0)
      clusters[clusters.length - 1] = {
        x0: last.x0,
        x1: Math.max(last.x1, x1),
        widest,
        rows: [...last.rows, row],
      }
    } else clusters.push({ x0, x1, widest: x1 - x0, rows: [row] })
  }
  return clusters
}

function isOneColumn(cluster: Cluster, charWidth: number): boolean {
  const isNarrow = cluster.x1 - cluster.x0 <= cluster.widest + columnSlackCharacters * charWidth
  return isNarrow && new Set(cluster.rows).size === cluster.rows.length
}

function couldBeOne(left: Cluster | undefined, right: Cluster, charWidth: number): boolean {
  if (!left || right.x0 - left.x1 >= closeCharacters * charWidth) return false
  return !right.rows.some((row) => left.rows.includes(row))
}
