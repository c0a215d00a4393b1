import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { pino } from 'pino'
import type { Report } from '../../src/document/index.ts'
import type { SourceError } from '../../src/errors.ts'
import type { extract as Extract } from '../../src/extract/index.ts'
import { extractorVersion } from '../../src/extract/index.ts'
import { openPipeline, type PipelineConfig, reportPath } from '../../src/service/index.ts'
import type { Store } from '../../src/store/index.ts'
import { listFiles, listUnmoved } from './dropped-files.ts'
import type { MadeFile } from './made-files.ts'

/** What is wrong after a crash run; every list is to be empty. */
export interface Findings {
  readonly sources: number
  readonly reports: number
  /** Files that were not kept, have no result, or are not where they were to go. */
  readonly lost: readonly string[]
  /** Sources that were read more than once, or files that are there twice. */
  readonly doubled: readonly string[]
  /** Results other than those of a reading that nothing disturbed. */
  readonly wrong: readonly string[]
  /** What is left in the inbox, or half-written in the output. */
  readonly leftOver: readonly string[]
}

/** Looks into store, inbox and output after all processes have ended. */
export async function inspect(config: PipelineConfig, files: readonly MadeFile[]): Promise<Findings> {
  const pipeline = await openPipeline(config, extractorVersion, pino({ level: 'silent' }))
  try {
    const sources = await inspectSources(pipeline.store, files)
    return {
      ...sources,
      lost: [...sources.lost, ...(await findMissing(config, files))],
      leftOver: [...(await listUnmoved(config.inbox)), ...(await findHalfWritten(config))],
    }
  } finally {
    await pipeline.close()
  }
}

/** Whether every source with a report has its JSON, and cells.csv is there. */
export async function outputIsComplete(folder: string, files: readonly MadeFile[]): Promise<boolean> {
  const written = new Set(await listFiles(folder).catch(() => []))
  if (!written.has('cells.csv')) return false
  const ids = [...new Set(files.map(({ sourceId }) => sourceId.slice(0, 8)))]
  const endings = new Set([...written].map((name) => name.slice(-'01234567.json'.length, -'.json'.length)))
  const failed = files.filter(({ bytes }) => isLetter(bytes)).map(({ sourceId }) => sourceId.slice(0, 8))
  if (!ids.every((id) => endings.has(id) || failed.includes(id))) return false
  const cells = await readFile(join(folder, 'cells.csv'), 'utf8')
  return files.every(({ sourceId, bytes }) => isLetter(bytes) || cells.includes(sourceId))
}

function isLetter(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 64)).toString().startsWith('各位同事')
}

/** The extraction of the last build, which the processes ran. */
const { extract } = (await import(pathToFileURL(join(process.cwd(), 'dist/src/extract/index.js')).href)) as {
  extract: typeof Extract
}

type SourceFindings = Omit<Findings, 'leftOver'>

async function inspectSources(store: Store, files: readonly MadeFile[]): Promise<SourceFindings> {
  const lost: string[] = []
  const doubled: string[] = []
  const wrong: string[] = []
  const bySource = new Map(files.map((file) => [file.sourceId, file]))
  let reports = 0
  for (const [sourceId, { path, bytes }] of bySource) {
    const runs = await store.listRuns(sourceId)
    if (runs.length > 1) doubled.push(path)
    const [run] = runs
    if (!run || run.finishedAt === null) {
      lost.push(path)
      continue
    }
    const names = (await store.listOrigins(sourceId)).map(({ name }) => name)
    const expectedNames = files.filter((file) => file.sourceId === sourceId).map((file) => file.path)
    if (!isDeepStrictEqual([...names].sort(), expectedNames.sort())) lost.push(`${path} (names)`)
    const expected = await readUndisturbed(bytes, names[0] ?? '')
    const stored = await store.loadReport(sourceId)
    const found = stored ? stored.report : run.failure?.code
    if (!isDeepStrictEqual(found, expected)) wrong.push(path)
    if (stored) reports += 1
  }
  const { sources } = await store.status()
  if (sources !== bySource.size) doubled.push(`${sources} sources in place of ${bySource.size}`)
  return { sources, reports, lost, doubled, wrong }
}

async function readUndisturbed(bytes: Uint8Array, name: string): Promise<Report | string> {
  try {
    return await extract(bytes, { name })
  } catch (error) {
    // An error of the build has a class of its own.
    const { name: kind, code } = error as SourceError
    if (kind === 'SourceError') return code
    throw error
  }
}

/** Files that did not arrive in `done/` or `failed/` under their name, with their bytes. */
async function findMissing({ inbox, output }: PipelineConfig, files: readonly MadeFile[]): Promise<string[]> {
  const missing: string[] = []
  const reports = new Set(await listFiles(output))
  for (const { path, bytes } of files) {
    const folder = isLetter(bytes) ? 'failed' : 'done'
    const moved = await readFile(join(inbox, folder, path)).catch(() => null)
    if (!moved?.equals(bytes)) missing.push(`${folder}/${path}`)
    if (isLetter(bytes)) continue
    const report = await extract(bytes, { name: path })
    if (!reports.has(reportPath(report))) missing.push(`output of ${path}`)
  }
  const expected = files.length + files.filter(({ bytes }) => isLetter(bytes)).length
  const found = (await listFiles(inbox)).length
  return found === expected ? missing : [...missing, `${found} files in the inbox in place of ${expected}`]
}

async function findHalfWritten({ output }: PipelineConfig): Promise<string[]> {
  return (await listFiles(output)).filter((path) => path.endsWith('.part'))
}
