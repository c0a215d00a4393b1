import type { Report } from '../document/index.ts'
import type { StoredReport } from '../store/index.ts'
import { tableKeys } from './cell-place.ts'
import { byteOrderMark, csvLines, csvWriter } from './csv.ts'
import { reportCells } from './report-cells.ts'
import { cellsResource, readCellParts } from './resources/cells.ts'

const parts = readCellParts('zh')
const toLines = csvWriter(parts)
const stored = cellsResource(tableKeys, 'zh')
const toStoredLines = csvWriter(stored.parts)

/** The head of a cells.csv: a byte order mark, so that Excel reads UTF-8, and the names of the columns. */
export function cellsCsvHead(): string {
  return byteOrderMark + csvLines([parts.flatMap(({ fields }) => fields.map(({ name }) => name))])
}

/** A report's cells as lines of a cells.csv (RFC 4180), each ended by CR LF. */
export function cellsCsvLines(report: Report): string {
  const cells = reportCells(report, tableKeys)
  return toLines(cells.map((cell) => parts.map(({ valuesIn }) => valuesIn({ ...cell, report }))))
}

/** The head of a cells.csv of stored reports, as an export has it, with the names of the columns in ASCII. */
export function storedCellsCsvHead(): string {
  return byteOrderMark + csvLines([stored.fields.map(({ name }) => name)])
}

/** A stored report's cells as lines of such a file: what was read, what people corrected, what is doubted. */
export function storedCellsCsvLines(report: StoredReport): string {
  return toStoredLines(stored.rowsOf(report))
}
