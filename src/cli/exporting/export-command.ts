import { resolve } from 'node:path'
import type { TableKey } from '../../document/index.ts'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import {
  countPasses,
  ExportFolder,
  type ExportFormat,
  type ExportRequest,
  exportReports,
  type WrittenFile,
} from '../../export/index.ts'
import type { Operations } from '../../operations/index.ts'
import type { ReportFilter, StoredReport } from '../../store/index.ts'
import type { Surroundings } from '../command-context.ts'
import { keepHeapLean } from '../lean-heap.ts'
import { type Progress, startProgress } from '../output/progress.ts'
import { openOperations } from '../service/open-operations.ts'
import { loadConfig } from '../settings/load-config.ts'
import { exportTexts } from './export-texts.ts'
import { regionPrefix } from './region-prefix.ts'

export interface ExportOptions {
  readonly format: ExportFormat
  readonly out: string
  readonly year?: number
  readonly region?: string
  readonly agency?: string
  readonly table?: readonly TableKey[]
  readonly wide?: boolean
  readonly json?: boolean
  /** As given; labels are Chinese unless it says otherwise. */
  readonly lang?: Language
  /** Of messages. */
  readonly language: Language
  /** Settings by their keys. */
  readonly flags: Readonly<Record<string, string | undefined>>
}

/**
 * Writes stored reports to files; the exit status comes out.
 *
 * Errors: ConfigError; those of the file system.
 */
export async function exportCommand(options: ExportOptions, surroundings: Surroundings): Promise<0> {
  keepHeapLean()
  const filter = toFilter(options)
  const config = loadConfig(options.flags, options.language)
  const { operations: source, close } = await openOperations(config, options.language)
  try {
    const upTo = await source.lastSequence()
    const reports = await source.countReports(filter, upTo)
    const files = await writeAll({ source, filter, upTo, reports, options, surroundings })
    say(options, surroundings, reports, files)
    return 0
  } finally {
    await close()
  }
}

function toFilter({ year, region, agency, language }: ExportOptions): ReportFilter {
  return {
    ...(year === undefined ? {} : { year }),
    ...(region === undefined ? {} : { region: regionPrefix(region, language) }),
    ...(agency === undefined ? {} : { agency }),
  }
}

type ReportSource = Pick<Operations, 'countReports' | 'lastSequence' | 'streamReports'>

interface Work {
  readonly source: ReportSource
  readonly filter: ReportFilter
  readonly upTo: number
  readonly reports: number
  readonly options: ExportOptions
  readonly surroundings: Surroundings
}

async function writeAll(work: Work): Promise<readonly WrittenFile[]> {
  const { options, reports, surroundings } = work
  const request = toRequest(options)
  const text = exportTexts[options.language]
  const folder = await ExportFolder.open(resolve(options.out))
  const progress = startProgress(surroundings.stderr, reports * countPasses(request), text.progress)
  surroundings.interruption.onInterrupt(() => folder.abandonAtOnce())
  try {
    const files = await exportReports(request, () => follow(work, progress), folder)
    await folder.commit()
    return files
  } catch (error) {
    await folder.abandon()
    if (error instanceof RangeError) throw new ConfigError(text.tooLarge, { cause: error })
    throw error
  } finally {
    progress.stop()
  }
}

function toRequest({ format, table, wide, lang }: ExportOptions): ExportRequest {
  const all: readonly TableKey[] = ['disclosure', 'applications', 'disputes']
  return {
    format,
    tables: all.filter((key) => table === undefined || table.includes(key)),
    isWide: wide ?? false,
    language: lang ?? 'zh',
  }
}

async function* follow({ source, filter, upTo }: Work, progress: Progress): AsyncGenerator<StoredReport> {
  for await (const report of source.streamReports(filter, upTo)) {
    yield report
    progress.advance()
  }
}

function say(
  { out, json, language }: ExportOptions,
  { stdout, stderr }: Surroundings,
  reports: number,
  files: readonly WrittenFile[],
): void {
  if (json) stdout.write(`${JSON.stringify({ reports, folder: resolve(out), files })}\n`)
  else for (const { name } of files) stdout.write(`${resolve(out, name)}\n`)
  stderr.write(`${exportTexts[language].summary(reports, out)}\n`)
}
