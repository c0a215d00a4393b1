import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { StoredReport } from '../store/index.ts'
import { ExportFolder } from './export-folder.ts'
import type { ExportFile } from './export-output.ts'
import { exportReports } from './export-reports.ts'
import type { ExportFormat, ExportRequest } from './export-request.ts'
import { ZipFile } from './xlsx/zip-file.ts'

/** What an export is called that is one file, and its media type. */
export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
}

/** Where an export goes that is one file. */
export interface ExportTarget {
  readonly file: ExportFile
  /** An empty folder for the files of a format that has several, until they are packed; left for others to remove. */
  readonly spoolFolder: string
}

const zip = 'application/zip'

/** The formats of several files come as one archive. */
const files: Readonly<Record<ExportFormat, ExportedFile>> = {
  csv: { name: 'gongkai.csv.zip', mediaType: zip },
  xlsx: {
    name: 'gongkai.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  ndjson: { name: 'gongkai.ndjson', mediaType: 'application/x-ndjson' },
  json: { name: 'gongkai.json', mediaType: 'application/json' },
  parquet: { name: 'gongkai.parquet.zip', mediaType: zip },
  datapackage: { name: 'gongkai.datapackage.zip', mediaType: zip },
}

/** What an export of a format is as one file. */
export function toExportedFile(format: ExportFormat): ExportedFile {
  return files[format]
}

/**
 * Writes reports to one file, as it comes; what consists of several files is packed into an archive.
 *
 * Errors: those of the file; RangeError where an archive or a workbook outgrows its format.
 */
export async function exportToFile(
  request: ExportRequest,
  openReports: () => AsyncIterable<StoredReport>,
  { file, spoolFolder }: ExportTarget,
): Promise<void> {
  if (files[request.format].mediaType !== zip) {
    await exportReports(request, openReports, { open: async () => file })
    return
  }
  const spool = await ExportFolder.open(spoolFolder)
  try {
    await exportReports(request, openReports, spool)
  } catch (error) {
    await spool.abandon()
    throw error
  }
  await pack(await spool.commit(), file)
}

async function pack(paths: readonly string[], file: ExportFile): Promise<void> {
  const archive = new ZipFile(file)
  for (const path of paths) {
    const part = archive.begin(basename(path))
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) await part.writeBytes(chunk)
    await part.end()
  }
  await archive.close()
}
