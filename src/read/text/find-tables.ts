import type { Block } from '../../document/index.ts'
import { alignLines } from '../align/index.ts'
import { hasBarsAtEndOnly, toCellLine } from './cell-line.ts'
import { findProseIndents } from './cell-mark.ts'
import { findBarRows } from './find-bar-rows.ts'
import { findCellLines } from './find-cell-lines.ts'
import { findTabRows } from './find-tab-rows.ts'
import type { Found } from './found.ts'
import { findHtmlTables, readHtmlTables } from './html-tables.ts'
import type { SourceLine } from './source-line.ts'

/** The tables that take the lines `[first, next)` of a text. */
export interface TableLines {
  readonly blocks: readonly Block[]
  readonly first: number
  readonly next: number
}

/**
 * The tables of a text in order: HTML, rows parted by bars or tabs, a cell a line, columns drawn by spaces.
 *
 * Spaces are looked at last, in what the clearer marks have left.
 */
export function findTables(lines: readonly SourceLine[]): TableLines[] {
  const marked = findMarkedTables(lines)
  const aligned = findAlignedTables(lines, marked)
  return [...marked, ...aligned].sort((a, b) => a.first - b.first)
}

function findMarkedTables(lines: readonly SourceLine[]): TableLines[] {
  const tables: TableLines[] = []
  const cellLines = lines.map(toCellLine)
  const proseIndents = findProseIndents(lines)
  const htmlEnds = findHtmlTables(lines)
  for (let first = 0; first < lines.length; ) {
    if (cellLines[first]?.isBlank) {
      first += 1
      continue
    }
    const found =
      readHtml(lines, first, htmlEnds.get(first)) ??
      findBarRows(lines, first) ??
      findTabRows(lines, first) ??
      findCellLines(cellLines, first, proseIndents)
    if (found) tables.push({ ...found, first })
    first = found?.next ?? first + 1
  }
  return tables
}

function readHtml(lines: readonly SourceLine[], first: number, next: number | undefined): Found | null {
  return next === undefined ? null : readHtmlTables(lines, first, next)
}

/** Two columns are parted by two spaces at least. */
const maxAlignedLines = 20_000
const columnGap = /\S {2,}\S/

function findAlignedTables(lines: readonly SourceLine[], marked: readonly TableLines[]): TableLines[] {
  if (lines.length > maxAlignedLines || !lines.some((line) => columnGap.test(line.raw))) return []
  const barred = lines.flatMap(({ raw }, index) => (hasBarsAtEndOnly(raw) ? [index] : []))
  const isTaken = new Set([...marked.flatMap(({ first, next }) => range(first, next)), ...barred])
  const free = lines.map((line, index) => (isTaken.has(index) ? { ...line, raw: '' } : line))
  return alignLines(free)
    .filter(({ first, last }) => !range(first, last + 1).some((index) => isTaken.has(index)))
    .map(({ grid, first, last }) => ({ blocks: [grid], first, next: last + 1 }))
}

function range(first: number, next: number): number[] {
  return Array.from({ length: next - first }, (_, index) => first + index)
}
