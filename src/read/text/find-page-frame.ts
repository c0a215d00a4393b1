import { findFurniture, layoutLines } from '../align/index.ts'
import type { SourceLine } from './source-line.ts'

/** The indices of the lines that a printed page repeats around its text: page numbers, running heads and feet. */
export function findPageFrame(lines: readonly SourceLine[]): ReadonlySet<number> {
  const isPaged = lines.some(({ raw }) => raw.includes('\f') || pageNumber.test(raw))
  if (!isPaged) return new Set()
  const printed = layoutLines(lines, 'wide')
  return new Set([...findFurniture(printed)].map((index) => printed[index]?.y0 ?? -1))
}

/** `- 3 -`, `— 4 —` */
const pageNumber = /^\s*[-—–]\s?\d{1,3}\s?[-—–]\s*$/
