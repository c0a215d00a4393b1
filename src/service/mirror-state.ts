import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onDisk, writeAside } from './write-aside.ts'

export interface MirrorPlace {
  readonly folder: string
  readonly data: string
}

const nameDigits = 8
const saveAfterMs = 1000

/** How far an output folder is: up to which sequence number its reports and its cells.csv follow the store. */
interface Progress {
  readonly reports: number
  readonly cells: number
}

const nothing: Progress = { reports: 0, cells: 0 }

/**
 * How far an output folder follows the store, as a file of the data folder; from the beginning where there is
 * no such file, or the output folder has gone.
 */
export class MirrorState {
  readonly #path: string
  #progress: Progress
  #saved: Progress
  #timer: NodeJS.Timeout | null = null

  private constructor(path: string, progress: Progress) {
    this.#path = path
    this.#progress = progress
    this.#saved = progress
  }

  static async open({ folder, data }: MirrorPlace): Promise<MirrorState> {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, nameDigits)
    const path = join(data, `output-${name}.json`)
    const isThere = existsSync(join(folder, 'cells.csv'))
    await onDisk(async () => mkdir(folder, { recursive: true }))
    return new MirrorState(path, isThere ? await readProgress(path) : nothing)
  }

  /** All runs up to this number are written. */
  get reports(): number {
    return this.#progress.reports
  }

  /** The number that cells.csv is of; -1 where it is known to be out of date. */
  get cells(): number {
    return this.#progress.cells
  }

  noteReports(sequence: number): void {
    if (sequence > this.reports) this.#note({ ...this.#progress, reports: sequence })
  }

  noteCells(sequence: number): void {
    this.#note({ ...this.#progress, cells: sequence })
  }

  async save(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const progress = this.#progress
    if (progress === this.#saved) return
    await writeAside(this.#path, `${JSON.stringify(progress)}\n`)
    this.#saved = progress
  }

  /** What could not be saved is written again after a restart. */
  #note(progress: Progress): void {
    this.#progress = progress
    this.#timer ??= setTimeout(() => void this.save().catch(() => {}), saveAfterMs).unref()
  }
}

async function readProgress(path: string): Promise<Progress> {
  try {
    const { reports, cells } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
    return Number.isSafeInteger(reports) && Number.isSafeInteger(cells)
      ? { reports: reports as number, cells: cells as number }
      : nothing
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return nothing
    throw error
  }
}
