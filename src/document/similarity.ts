/**
 * How alike two short texts are: twice the length of their longest common subsequence over the sum
 * of their lengths. 1 = equal, 0 = nothing in common.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 0 || b.length === 0) return 0
  let previous = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    const current = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j++) {
      current[j] =
        a[i - 1] === b[j - 1]
          ? (previous[j - 1] as number) + 1
          : Math.max(previous[j] as number, current[j - 1] as number)
    }
    previous = current
  }
  return (2 * (previous[b.length] as number)) / (a.length + b.length)
}
