import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../document/index.ts'
import { reportJson } from '../export/index.ts'
import { type Job, type JobPayloads, jobId, type OwedPage } from '../queue/index.ts'
import type { EndedRun, Run, RunKey, Store } from '../store/index.ts'
import { CellsFile, type CellsFileOptions } from './cells-file.ts'
import { MirrorState } from './mirror-state.ts'
import { reportPath, reportSuffix } from './report-path.ts'
import { dropUnfinished, onDisk, writeAside } from './write-aside.ts'

export interface MirrorOptions {
  /** The output folder. */
  readonly folder: string
  /** The data folder, which remembers how far the output folder is. */
  readonly data: string
  readonly store: Pick<Store, 'lastSequence' | 'listEndedRuns' | 'listRuns' | 'loadReport' | 'streamReports'>
  readonly onTrouble: CellsFileOptions['onTrouble']
  /** Whether cells.csv is written by `settle` alone. */
  readonly hasLateCells?: boolean
}

const outOfDate = -1
const newLimit = 1000
const mostRemembered = 50

type ExportPayload = JobPayloads['export']

/**
 * Keeps a folder in line with the store: `<year>/<agency>_<year>_<hash>.json` for each source with a report, and
 * `cells.csv`.
 *
 * It follows the runs in the order in which they ended, whoever did them. What it has written is known from
 * its own notes, never from the folder; where they are lost, everything is written again.
 */
export class OutputMirror {
  readonly #options: MirrorOptions
  readonly #state: MirrorState
  readonly #cells: CellsFile
  /** Ended runs that were handed out to be written and are not yet, in order: their jobs and sequence numbers. */
  readonly #pending = new Map<string, number>()
  #highest: number
  /** Reports that were read in this process just now, by their jobs. */
  readonly #recent = new Map<string, Report>()
  #turn: Promise<void> = Promise.resolve()

  private constructor(options: MirrorOptions, state: MirrorState) {
    const { folder, store, onTrouble } = options
    this.#options = options
    this.#state = state
    this.#highest = state.reports
    this.#cells = new CellsFile({
      path: join(folder, 'cells.csv'),
      store,
      onTrouble,
      isLate: options.hasLateCells ?? false,
      onWritten: (sequence) => state.noteCells(sequence),
    })
  }

  /** Errors: TransientError('output-unavailable') where the folder cannot be made. */
  static async open(options: MirrorOptions): Promise<OutputMirror> {
    const state = await MirrorState.open(options)
    await dropUnfinished(options.folder)
    const mirror = new OutputMirror(options, state)
    if (state.cells < (await options.store.lastSequence())) mirror.#cells.markChanged()
    return mirror
  }

  /** The runs that have ended since what is written here, as jobs. */
  async listOwed(after: string | null, limit: number): Promise<OwedPage> {
    const page = await this.#options.store.listEndedRuns({
      after: after ?? String(this.#state.reports),
      limit,
    })
    const owed = page.rows.filter((run) => this.#isOwed(run))
    return { jobs: owed.map((run) => ({ kind: 'export', payload: toPayload(run) })), next: page.next }
  }

  /** The runs that have ended and were never handed out, as jobs; the first thousand of them. */
  async listNew(): Promise<readonly Job[]> {
    const { jobs } = await this.listOwed(String(this.#highest), newLimit)
    return jobs
  }

  /** Keeps a report in memory that is about to be written, which spares loading it. */
  remember(run: RunKey, report: Report): void {
    this.#recent.set(runName(run), report)
    const [oldest] = this.#recent.keys()
    if (this.#recent.size > mostRemembered && oldest !== undefined) this.#recent.delete(oldest)
  }

  /**
   * Writes the report of a run's source, or takes it away where there is none any more.
   *
   * Errors: TransientError('output-unavailable') where the folder cannot be written to for now.
   */
  async update(run: ExportPayload): Promise<void> {
    await this.#write(run.sourceId)
    if (!this.#pending.delete(jobId({ kind: 'export', payload: run }))) return
    const [first] = this.#pending.values()
    this.#state.noteReports(first === undefined ? this.#highest : first - 1)
  }

  /** The same where no run has ended: a source was forgotten. */
  async refresh(sourceId: string): Promise<void> {
    this.#state.noteCells(outOfDate)
    await this.#write(sourceId)
  }

  /** Has cells.csv written anew: somebody decided something, or checks across years were made. */
  judged(): void {
    this.#state.noteCells(outOfDate)
    this.#cells.markChanged()
  }

  /** How many runs are to be written at least: all of a page, 0 when none is left. */
  async countOwed(): Promise<number> {
    // asked of the store itself: what is listed here counts as handed out
    const unseen = await this.#options.store.listEndedRuns({ after: String(this.#highest), limit: 1 })
    return this.#pending.size + unseen.rows.length
  }

  /** Resolves when all that was updated stands in cells.csv too. */
  async settle(): Promise<void> {
    await this.#cells.settle()
    await this.#state.save()
  }

  /** Notes how far it is; cells.csv is left to the next start where it is not ready. */
  async close(): Promise<void> {
    await this.#cells.close()
    await this.#state.save()
  }

  /** One after the other: what was loaded first must not be written last. */
  async #write(sourceId: string): Promise<void> {
    const turn = this.#turn.then(() => this.#writeNow(sourceId))
    this.#turn = turn.catch(() => {})
    await turn
  }

  async #writeNow(sourceId: string): Promise<void> {
    const { folder, store } = this.#options
    const runs = await store.listRuns(sourceId)
    const report = await this.#currentReport(sourceId, runs)
    const path = report && reportPath(report)
    if (report && path) await writeAside(join(folder, path), reportJson(report))
    for (const old of await this.#listOldPaths(sourceId, runs)) {
      if (old !== path) await onDisk(() => rm(join(folder, old), { force: true }))
    }
    this.#cells.markChanged()
  }

  async #currentReport(sourceId: string, runs: readonly Run[]): Promise<Report | null> {
    const [only] = runs
    const name = only && runs.length === 1 ? runName(only) : ''
    const recent = this.#recent.get(name)
    this.#recent.delete(name)
    if (recent) return recent
    return (await this.#options.store.loadReport(sourceId))?.report ?? null
  }

  #isOwed(run: EndedRun): boolean {
    const id = jobId({ kind: 'export', payload: toPayload(run) })
    if (run.sequence <= this.#highest) return this.#pending.has(id)
    this.#highest = run.sequence
    this.#pending.set(id, run.sequence)
    return true
  }

  /** Where reports of the source may stand: those of its runs; of one that was forgotten, what its hash ends. */
  async #listOldPaths(sourceId: string, runs: readonly Run[]): Promise<readonly string[]> {
    if (runs.length === 0) return this.#findByName(reportSuffix(sourceId))
    if (runs.length === 1) return []
    const done = runs.filter(({ state }) => state === 'done')
    const reports = await Promise.all(
      done.map(({ number }) => this.#options.store.loadReport(sourceId, number)),
    )
    return reports.flatMap((stored) => (stored ? [reportPath(stored.report)] : []))
  }

  async #findByName(suffix: string): Promise<string[]> {
    const { folder } = this.#options
    const years = await readdir(folder, { withFileTypes: true })
    const found = years
      .filter((entry) => entry.isDirectory())
      .map(async ({ name: year }) => {
        const names = await readdir(join(folder, year))
        return names.filter((name) => name.endsWith(suffix)).map((name) => `${year}/${name}`)
      })
    return (await Promise.all(found)).flat()
  }
}

function runName({ sourceId, number }: RunKey): string {
  return `${sourceId} ${number}`
}

function toPayload({ sourceId, number, version }: EndedRun): ExportPayload {
  return { sourceId, runNumber: number, version }
}
