import type { Random } from '../../random.ts'

/** The lines of a table, now and then with a page number between two of them. */
export function withPageNumber(lines: readonly string[], random: Random): string[] {
  if (lines.length < 12 || !random.chance(pageNumberShare)) return [...lines]
  const at = random.int(6, lines.length - 3)
  const number = random.int(2, 6)
  const line = random.pick([`- ${number} -`, `— ${number} —`, `-${number}-`, `第${number}页`])
  return [...lines.slice(0, at), line, ...lines.slice(at)]
}

const pageNumberShare = 0.2
