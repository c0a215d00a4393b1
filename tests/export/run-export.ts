import { type ExportRequest, exportReports } from '../../src/export/index.ts'
import type { StoredReport } from '../../src/store/index.ts'
import { MemoryOutput } from './memory-output.ts'

/** The files of an export of these reports. */
export async function runExport(
  request: Partial<ExportRequest> & Pick<ExportRequest, 'format'>,
  reports: readonly StoredReport[],
): Promise<MemoryOutput> {
  const output = new MemoryOutput()
  const whole: ExportRequest = {
    tables: ['disclosure', 'applications', 'disputes'],
    isWide: false,
    language: 'zh',
    ...request,
  }
  await exportReports(whole, () => stream(reports), output)
  return output
}

async function* stream<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}
