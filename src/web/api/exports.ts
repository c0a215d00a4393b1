import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { TableKey } from '../../document/index.ts'
import { type ExportRequest, exportToFile, toExportedFile } from '../../export/index.ts'
import type { AnalystOperations } from '../../operations/index.ts'
import type { StoredReport } from '../../store/index.ts'
import { fileEndpoints } from '../contract/endpoints/file-endpoints.ts'
import type { exportQuery } from '../contract/exports.ts'
import { addRawEndpoint, ProblemError, withoutUndefined } from '../http/index.ts'
import { attachment, LimitedPlaces, StreamedFile } from '../transfer/index.ts'

export interface ExportOptions {
  readonly analyst: AnalystOperations
  /** Is there, and holds what is to be packed for as long as a download takes. */
  readonly spoolFolder: string
  /** Told of what makes a download break off. */
  readonly report: (error: unknown) => void
}

type Query = z.output<typeof exportQuery>

/** Each takes a processor and, where it is packed, room on the disk. */
const exportsAtOnce = 4
const unavailable = 503
/** Most exports are written by then. */
const retryAfterS = 30

/** The reports of a list as a file, in the order of the list; so many at a time, and HEAD tells whether there is room. */
export function addExports(api: Hono, options: ExportOptions): void {
  const places = new LimitedPlaces(exportsAtOnce)
  addRawEndpoint(api, fileEndpoints.exportReports, async ({ parameters: { format }, query, context }) => {
    if (places.isFull()) {
      context.header('retry-after', String(retryAfterS))
      throw new ProblemError(unavailable, 'too-many-exports', null, { most: exportsAtOnce })
    }
    const exported = toExportedFile(format)
    if (context.req.method === 'HEAD') return context.body(null, undefined, headersOf(exported))
    const leave = places.take()
    try {
      const selected = await selectReports(options.analyst, query)
      const file = new StreamedFile(exported.name)
      void writeExport(options, { request: toRequest(format, query), selected, file })
        .catch((error: unknown) => breakOff(context, file, error, options.report))
        .finally(leave)
      return context.body(file.readable, undefined, headersOf(exported))
    } catch (error) {
      leave()
      throw error
    }
  })
}

type Selected = Awaited<ReturnType<AnalystOperations['selectReports']>>

function selectReports(analyst: AnalystOperations, query: Query): Promise<Selected> {
  const { sort, direction, table: _table, wide: _wide, lang: _lang, ...filters } = query
  return analyst.selectReports(withoutUndefined(filters), { sort, direction })
}

function toRequest(format: ExportRequest['format'], { table, wide, lang }: Query): ExportRequest {
  return { format, tables: toTables(table), isWide: wide === 'true', language: lang }
}

interface Export {
  readonly request: ExportRequest
  readonly selected: Selected
  readonly file: StreamedFile
}

async function writeExport(
  { analyst, spoolFolder }: ExportOptions,
  { request, selected, file }: Export,
): Promise<void> {
  const folder = await mkdtemp(join(spoolFolder, 'export-'))
  try {
    const openReports = (): AsyncIterable<StoredReport> => whileRead(file, analyst.streamSelected(selected))
    await exportToFile(request, openReports, { file, spoolFolder: folder })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nothing is written to the reader until all is there to be packed: that it has gone would show only then. */
async function* whileRead(
  file: StreamedFile,
  reports: AsyncIterable<StoredReport>,
): AsyncGenerator<StoredReport> {
  for await (const report of reports) {
    if (file.isAbandoned()) throw new Error('the reader has gone')
    yield report
  }
}

const tableKeys: readonly TableKey[] = ['disclosure', 'applications', 'disputes']

function toTables(table: Query['table']): readonly TableKey[] {
  const named = table.split(',')
  return tableKeys.filter((key) => named.includes(key))
}

function breakOff(
  context: Context,
  file: StreamedFile,
  error: unknown,
  report: ExportOptions['report'],
): void {
  if (!file.isAbandoned()) report(error)
  // Whoever waits for the file sees it break off.
  const { outgoing } = context.env as HttpBindings
  outgoing.destroy()
}

function headersOf({ name, mediaType }: ReturnType<typeof toExportedFile>): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-disposition': attachment(name),
    'cache-control': 'private, no-store',
  }
}
