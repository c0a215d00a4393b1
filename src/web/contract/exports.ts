import { z } from 'zod'
import { reportFilters, sortParameters } from './reports.ts'

export const exportFormat = z.enum(['csv', 'xlsx', 'ndjson', 'json', 'parquet', 'datapackage'])

const tableKeys = ['disclosure', 'applications', 'disputes'] as const

export const exportParam = z.strictObject({ format: exportFormat })

/** The reports of a list, in its order, and what the export is to look like. */
export const exportQuery = z.strictObject({
  ...reportFilters,
  ...sortParameters,
  /** Tables, parted by commas; all of them where it is left out. */
  table: z
    .string()
    .regex(/^(?:disclosure|applications|disputes)(?:,(?:disclosure|applications|disputes)){0,2}$/)
    .default(tableKeys.join(',')),
  /** One row a report, in place of one row a cell. */
  wide: z.enum(['true', 'false']).default('false'),
  /** Of labels. */
  lang: z.enum(['zh', 'en']).default('zh'),
})

export type ExportFormat = z.output<typeof exportFormat>
