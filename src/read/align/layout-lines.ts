import type { LayoutLine } from './align-lines.ts'
import type { PrintedLine } from './word.ts'

export function layoutLines(_lines: readonly LayoutLine[]): PrintedLine[] {
  return []
}
