import { rmSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Report } from '../../document/index.ts'
import { cellsCsvHead, cellsCsvLines, reportJson } from '../../export/index.ts'
import { OutputPaths } from './output-paths.ts'

const cellsName = 'cells.csv'

/**
 * A folder that a run writes to: one JSON file a report and cells.csv.
 *
 * Every file is written aside and renamed, so that whoever looks in finds whole files only; cells.csv appears
 * with `finish`.
 */
export class OutputFolder {
  readonly #paths = new OutputPaths([cellsName])

  private constructor(
    readonly folder: string,
    readonly cells: FileHandle,
  ) {}

  /** Creates the folder where it is missing; errors: those of the file system. */
  static async open(folder: string): Promise<OutputFolder> {
    await mkdir(folder, { recursive: true })
    const cells = await open(aside(join(folder, cellsName)), 'w')
    await cells.write(cellsCsvHead())
    return new OutputFolder(folder, cells)
  }

  async write(report: Report): Promise<void> {
    const path = join(this.folder, this.#paths.pathFor(report.source.name))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(aside(path), reportJson(report))
    await rename(aside(path), path)
    await this.cells.write(cellsCsvLines(report))
  }

  async finish(): Promise<void> {
    await this.cells.close()
    const path = join(this.folder, cellsName)
    await rename(aside(path), path)
  }

  /** Removes what is unfinished; for a run that is broken off. */
  abandon(): void {
    rmSync(aside(join(this.folder, cellsName)), { force: true })
  }
}

/** A name in the same folder that no run reads, since it begins with a dot, and no other process uses. */
function aside(path: string): string {
  return join(dirname(path), `.${process.pid}.${basename(path)}`)
}
