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

/** Of a stamp what moving a file leaves as it was: its size, and the time of its content. */
export function contentOf(stamp: Stamp): { readonly size: bigint; readonly mtimeNs: bigint } {
  const [size = '', mtimeNs = ''] = stamp.split('-')
  return { size: BigInt(size), mtimeNs: BigInt(mtimeNs) }
}
