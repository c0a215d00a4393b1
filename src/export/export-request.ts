import type { TableKey } from '../document/index.ts'
import type { Language } from '../error-message.ts'

/** The formats of an export, in the order in which they are documented. */
export const exportFormats = ['csv', 'xlsx', 'ndjson', 'json', 'parquet', 'datapackage'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** What an export is to look like; which reports it holds is the affair of whoever streams them. */
export interface ExportRequest {
  readonly format: ExportFormat
  readonly tables: readonly TableKey[]
  /** One row a report with a column a cell, in place of one row a cell. */
  readonly isWide: boolean
  /** Of labels and messages. */
  readonly language: Language
}
