export { type CellColumn, type CellRow, cellColumns, reportToCellRows } from './cell-rows.ts'
export { cellsCsvHead, cellsCsvLines } from './cells-csv.ts'
