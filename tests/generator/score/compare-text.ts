/** The text with full-width forms folded and white space gone. */
export function foldText(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '')
}

/** A heading without its number and closing mark. */
export function foldHeading(text: string): string {
  return foldText(text)
    .replace(/^[(]?[一二三四五六七八九十\d]{1,2}[)]?[、.,:。]?/, '')
    .replace(/[:。;,]+$/, '')
}

/** How much two texts have in common, by runs of three characters: 0 to 1. */
export function similarity(left: string, right: string): number {
  const a = foldText(left)
  const b = foldText(right)
  if (a === b) return 1
  const size = Math.min(a.length, b.length) < 12 ? 1 : 3
  const runs = runCounts(a, size)
  const others = runCounts(b, size)
  const total = a.length + b.length - 2 * (size - 1)
  let shared = 0
  for (const [run, count] of runs) shared += Math.min(count, others.get(run) ?? 0)
  return a === '' || b === '' ? 0 : (2 * shared) / total
}

function runCounts(text: string, size: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= text.length; at++) {
    const run = text.slice(at, at + size)
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}
