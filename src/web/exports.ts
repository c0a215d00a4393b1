import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
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

export interface ExportOptions {
  readonly analyst: AnalystOperations
  /** Is there, and holds what is to be packed for as long as a download takes. */
  readonly spoolFolder: string
  /** Told of what makes a download break off. */
  readonly report: (error: unknown) => void
}

type Query = z.output<typeof exportQuery>

/** The reports of a list as a file, in the order of the list. */
export function addExports(api: Hono, { analyst, spoolFolder, report }: ExportOptions): void {
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
    return download({ context, exported: toExportedFile(format), write, report })
  })
}

const tableKeys: readonly TableKey[] = ['disclosure', 'applications', 'disputes']

function toTables(table: Query['table']): readonly TableKey[] {
  const named = table.split(',')
  return tableKeys.filter((key) => named.includes(key))
}

interface Download {
  readonly context: Context
  readonly exported: ReturnType<typeof toExportedFile>
  readonly write: (file: StreamedFile) => Promise<void>
  readonly report: (error: unknown) => void
}

function download({ context, exported: { name, mediaType }, write, report }: Download): Response {
  const file = new StreamedFile(name)
  write(file).catch((error: unknown) => {
    if (!file.isAbandoned()) report(error)
    // Whoever waits for the file sees it break off.
    const { outgoing } = context.env as HttpBindings
    outgoing.destroy()
  })
  return context.body(file.readable, undefined, {
    'content-type': mediaType,
    'content-disposition': attachment(name),
    'cache-control': 'private, no-store',
  })
}
