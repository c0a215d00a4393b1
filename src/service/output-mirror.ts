import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Report } from '../document/index.ts'
import { reportJson } from '../export/index.ts'
import type { Job } from '../queue/index.ts'
import type { EndedRun, Run, RunKey, Store } from '../store/index.ts'
import { CellsFile } from './cells-file.ts'
import { MirrorState } from './mirror-state.ts'
import { OwedRanges, type RunRange } from './owed-ranges.ts'
import { reportPath, reportSuffix } from './report-path.ts'
import { dropUnfinished, onDisk, writeAside } from './write-aside.ts'

export interface MirrorOptions {
  /** The output folder. */
  readonly folder: string
  /** The data folder, which remembers how far the output folder is. */
  readonly data: string
  readonly store: Pick<Store, 'lastSequence' | 'listEndedRuns' | 'listRuns' | 'loadReport' | 'streamReports'>
  readonly log: Logger
  /** Whether cells.csv is written by `settle` alone. */
  readonly hasLateCells?: boolean
}

const outOfDate = -1
/** As many runs are handed out as one job: few enough to be soon written, and written again. */
const mostTogether = 500
/** A file that a program holds open keeps no other from being written; a disk that is full keeps all. */
const mostStuck = 3
const mostRemembered = 50

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
  readonly #owed: OwedRanges
  /** Reports that were read in this process just now, by their jobs. */
  readonly #recent = new Map<string, Report>()
  #turn: Promise<void> = Promise.resolve()

  private constructor(options: MirrorOptions, state: MirrorState) {
    const { folder, store, log } = options
    this.#options = options
    this.#state = state
    this.#owed = new OwedRanges(state.reports)
    this.#cells = new CellsFile({
      path: join(folder, 'cells.csv'),
      store,
      log,
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

  /** The runs that have ended since what is written here, as jobs; of many the first. */
  async listOwed(): Promise<readonly Job[]> {
    await this.listNew()
    return this.#owed.list().map(toJob)
  }

  /** The runs that have ended and were never handed out, as a job; the first of many. */
  async listNew(): Promise<readonly Job[]> {
    const after = this.#owed.highest
    const { rows } = await this.#options.store.listEndedRuns({ after: String(after), limit: mostTogether })
    const last = rows.at(-1)
    // Somebody else may have handed them out meanwhile.
    if (!last || this.#owed.highest !== after) return []
    this.#owed.handOut(last.sequence, rows.length)
    return [toJob({ after, upTo: last.sequence })]
  }

  /** Keeps a report in memory that is about to be written, which spares loading it. */
  remember(run: RunKey, report: Report): void {
    this.#recent.set(runName(run), report)
    const [oldest] = this.#recent.keys()
    if (this.#recent.size > mostRemembered && oldest !== undefined) this.#recent.delete(oldest)
  }

  /**
   * Writes the reports of the sources of these runs, or takes them away where there are none any more.
   *
   * Errors: TransientError('output-unavailable') where the folder cannot be written to for now.
   */
  async update(range: RunRange): Promise<void> {
    await this.#inTurn(() => this.#writeRange(range))
    this.#state.noteReports(this.#owed.written)
  }

  /** The same where no run has ended: a source was forgotten. */
  async refresh(sourceId: string): Promise<void> {
    this.#state.noteCells(outOfDate)
    await this.#inTurn(() => this.#write(sourceId))
    this.#cells.markChanged()
  }

  /** Has cells.csv written anew: somebody decided something, or checks across years were made. */
  judged(): void {
    this.#state.noteCells(outOfDate)
    this.#cells.markChanged()
  }

  /** How many runs are to be written at least; 0 when none is left. */
  async countOwed(): Promise<number> {
    // Asked of the store itself: what is listed here counts as handed out.
    const { highest } = this.#owed
    const unseen = await this.#options.store.listEndedRuns({ after: String(highest), limit: 1 })
    return this.#owed.left + unseen.rows.length
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
  async #inTurn(task: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(task)
    this.#turn = turn.catch(() => {})
    await turn
  }

  /** The runs are listed in the turn too: a source that is forgotten meanwhile is taken away after it. */
  async #writeRange(range: RunRange): Promise<void> {
    const runs = await this.#listRange(range)
    const stuck: unknown[] = []
    for (const [place, run] of runs.entries()) {
      try {
        await (run.isOnly ? this.#writeOnly(run) : this.#write(run.sourceId))
      } catch (error) {
        stuck.push(error)
        if (stuck.length >= mostStuck) break
      }
      this.#owed.note(range, runs.length - place - 1 + stuck.length)
    }
    if (runs.length > 0) this.#cells.markChanged()
    if (stuck.length > 0) throw stuck[0]
    this.#owed.note(range, 0)
  }

  async #listRange({ after, upTo }: RunRange): Promise<readonly EndedRun[]> {
    const runs: EndedRun[] = []
    let next: string | null = String(after)
    while (next !== null) {
      const page: Awaited<ReturnType<Store['listEndedRuns']>> = await this.#options.store.listEndedRuns({
        after: next,
        limit: mostTogether,
      })
      runs.push(...page.rows.filter(({ sequence }) => sequence <= upTo))
      next = Number(page.next ?? upTo) < upTo ? page.next : null
    }
    return runs
  }

  /** Of a source with one run nothing else can have been written. */
  async #writeOnly(run: EndedRun): Promise<void> {
    const name = runName(run)
    const recent = this.#recent.get(name)
    this.#recent.delete(name)
    const report = recent ?? (await this.#options.store.loadReport(run.sourceId))?.report
    if (report) await writeAside(join(this.#options.folder, reportPath(report)), reportJson(report))
  }

  async #write(sourceId: string): Promise<void> {
    const { folder, store } = this.#options
    const runs = await store.listRuns(sourceId)
    const report = (await store.loadReport(sourceId))?.report
    const path = report && reportPath(report)
    if (report && path) await writeAside(join(folder, path), reportJson(report))
    for (const old of await this.#listOldPaths(sourceId, runs)) {
      if (old !== path) await onDisk(() => rm(join(folder, old), { force: true }))
    }
  }

  /** Where reports of the source may stand: those of its runs; of one that was forgotten, what its hash ends. */
  async #listOldPaths(sourceId: string, runs: readonly Run[]): Promise<readonly string[]> {
    if (runs.length === 0) return this.#findByName(reportSuffix(sourceId))
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

function toJob(range: RunRange): Job {
  return { kind: 'export', payload: range }
}
