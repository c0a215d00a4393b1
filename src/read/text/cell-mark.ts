import type { CellLine } from './cell-line.ts'
import type { SourceLine } from './source-line.ts'

/** What tells a line that is one cell from other lines. */
export interface CellMark {
  readonly isOn: (line: CellLine) => boolean
  /** True for a mark that ends its cell, so that it may stand on a later line than the cell's text. */
  readonly isClosing: boolean
  /** True where prose is marked in the same way, so that a line alone may be a heading. */
  readonly isShared: boolean
}

/** The mark that a line bears: a bar at its end, or an indent that prose does not have; null for none. */
export function findCellMark(line: CellLine, proseIndents: ReadonlySet<string>): CellMark | null {
  if (barAtEnd.isOn(line)) return barAtEnd
  const { raw } = line
  const indent = indentOf(raw)
  if (!/^[^\t]+$/.test(raw.slice(indent.length))) return null
  const isShared = proseIndents.has(indent)
  if (indent === '\t') return { ...tabIndent, isShared }
  if (indent.length < minIndent || indent.length > maxIndent || isShared) return null
  const pattern = new RegExp(`^${indent}(?:$|\\S[^\\t]*$)`)
  return { isOn: (other) => pattern.test(other.raw), isClosing: false, isShared }
}

/** The indents of the lines that end a sentence. */
export function findProseIndents(lines: readonly SourceLine[]): ReadonlySet<string> {
  const prose = lines.filter(({ raw }) => raw.length > minProseCharacters && /[。；]\s*$/.test(raw))
  return new Set(prose.map(({ raw }) => indentOf(raw)))
}

const minIndent = 2
const maxIndent = 40
const minProseCharacters = 20
const barAtEnd: CellMark = { isOn: ({ isClosed }) => isClosed, isClosing: true, isShared: false }
const tabIndent = {
  isOn: ({ raw }: CellLine) => raw.startsWith('\t') && !raw.includes('\t', 1),
  isClosing: false,
}

function indentOf(raw: string): string {
  return /^[ \t\u00A0\u3000]*/.exec(raw)?.[0] ?? ''
}
