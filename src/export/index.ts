export { type CellColumn, type CellRow, cellColumns, reportToCellRows } from './cell-rows.ts'
export { cellsCsvHead, cellsCsvLines } from './cells-csv.ts'
export { reportJson } from './report-json.ts'
