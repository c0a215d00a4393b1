/**
 * How alike two short texts are: twice the length of their longest common subsequence over the sum
 * of their lengths. 1 = equal, 0 = nothing in common.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 0 || b.length === 0) return 0
  return (2 * commonLength(a, b)) / (a.length + b.length)
}

/** One bit less than a positive integer holds, so that a sum of two blocks keeps its carry. */
const blockBits = 30
const blockMask = 2 ** blockBits - 1
/** By UTF-16 code unit, where it stands in the block at hand; all zero between two calls. */
const places = new Int32Array(0x1_0000)

/**
 * The length of the longest common subsequence.
 *
 * H. Hyyrö, Bit-parallel LCS-length computation revisited (2004): a column of the usual table is a number
 * whose zero bits count. A longer text is taken block by block, each handing its carries to the next.
 */
function commonLength(a: string, b: string): number {
  const carries = new Uint8Array(b.length)
  let length = 0
  for (let from = 0; from < a.length; from += blockBits) {
    const to = Math.min(a.length, from + blockBits)
    for (let at = from; at < to; at++) places[a.charCodeAt(at)] = placesOf(a, at) | (1 << (at - from))
    const column = lastColumn(b, carries)
    for (let at = from; at < to; at++) {
      if ((column & (1 << (at - from))) === 0) length += 1
      places[a.charCodeAt(at)] = 0
    }
  }
  return length
}

function lastColumn(text: string, carries: Uint8Array): number {
  let column = blockMask
  for (let at = 0; at < text.length; at++) {
    const matches = placesOf(text, at)
    const sum = column + (column & matches) + (carries[at] ?? 0)
    carries[at] = sum > blockMask ? 1 : 0
    column = (sum & blockMask) | (column & ~matches)
  }
  return column
}

function placesOf(text: string, at: number): number {
  return places[text.charCodeAt(at)] ?? 0
}
