import type { BigIntStats } from 'node:fs'

/**
 * What changes whenever a file changes: its size and the times of its content and of its entry.
 *
 * Compared for being equal only, so that a clock which jumps does no harm. The number of the file is left out:
 * on network shares it may change by itself.
 */
export type Stamp = string

/** The stamp of a file as the file system knows it, in nanoseconds. */
export function toStamp({ size, mtimeNs, ctimeNs }: BigIntStats): Stamp {
  return `${size}-${mtimeNs}-${ctimeNs}`
}
