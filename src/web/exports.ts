import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { TableKey } from '../document/index.ts'
import { type ExportRequest, exportToFile, toExportedFile } from '../export/index.ts'
import type { AnalystOperations } from '../operations/index.ts'
import { addRawEndpoint } from './add-endpoint.ts'
import { fileEndpoints } from './contract/endpoints/file-endpoints.ts'
import type { exportQuery } from './contract/exports.ts'
import { attachment } from './download-name.ts'
import { StreamedFile } from './streamed-file.ts'
import { withoutUndefined } from './without-undefined.ts'

type Query = z.output<typeof exportQuery>

/**
 * The reports of a list as a file, in the order of the list. `spoolFolder` is there, and holds what is to be packed
 * for as long as a download takes.
 */
export function addExports(api: Hono, analyst: AnalystOperations, spoolFolder: string): void {
  addRawEndpoint(api, fileEndpoints.exportReports, async ({ parameters: { format }, query, context }) => {
    const { sort, direction, table, wide, lang, ...filters } = query
    const selected = await analyst.selectReports(withoutUndefined(filters), { sort, direction })
    const request: ExportRequest = {
      format,
      tables: toTables(table),
      isWide: wide === 'true',
      language: lang,
    }
    const write = async (file: StreamedFile): Promise<void> => {
      const folder = await mkdtemp(join(spoolFolder, 'export-'))
      try {
        await exportToFile(request, () => analyst.streamSelected(selected), { file, spoolFolder: folder })
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }
    return download(context, toExportedFile(format), write)
  })
}

const tableKeys: readonly TableKey[] = ['disclosure', 'applications', 'disputes']

function toTables(table: Query['table']): readonly TableKey[] {
  const named = table.split(',')
  return tableKeys.filter((key) => named.includes(key))
}

function download(
  context: Context,
  { name, mediaType }: ReturnType<typeof toExportedFile>,
  write: (file: StreamedFile) => Promise<void>,
): Response {
  const file = new StreamedFile(name)
  // Whoever waits for the file sees it break off.
  write(file).catch((error: unknown) => file.abort(error))
  return context.body(file.readable, undefined, {
    'content-type': mediaType,
    'content-disposition': attachment(name),
    'cache-control': 'private, no-store',
  })
}
