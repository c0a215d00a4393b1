import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ExportFile, ExportOutput, WrittenFile } from './export-output.ts'

/** What is gathered before it goes to the disk. */
const bufferBytes = 1 << 20
const encoder = new TextEncoder()

/**
 * A folder that an export is written to: every file aside, under a name that begins with a dot, and renamed
 * with `commit`, so that whoever looks in finds whole exports only.
 */
export class ExportFolder implements ExportOutput {
  readonly #files: FolderFile[] = []

  private constructor(readonly folder: string) {}

  /** Creates the folder where it is missing; errors: those of the file system. */
  static async open(folder: string): Promise<ExportFolder> {
    await mkdir(folder, { recursive: true })
    return new ExportFolder(folder)
  }

  async open(name: string): Promise<ExportFile> {
    const file = new FolderFile(name, await open(aside(join(this.folder, name)), 'w'))
    this.#files.push(file)
    return file
  }

  /** Puts the files in place, in the order in which they were opened; their paths come out. */
  async commit(): Promise<readonly string[]> {
    const paths = this.#files.map(({ name }) => join(this.folder, name))
    for (const path of paths) await rename(aside(path), path)
    return paths
  }

  /** Removes what was written; for an export that failed. */
  async abandon(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.release()))
    this.abandonAtOnce()
  }

  /** As `abandon`, for a process that is about to end. */
  abandonAtOnce(): void {
    for (const { name } of this.#files) rmSync(aside(join(this.folder, name)), { force: true })
  }
}

class FolderFile implements ExportFile {
  readonly #hash = createHash('sha256')
  /** One for all that is written: buffers lie outside the heap, and many would wait long to be collected. */
  readonly #buffer = new Uint8Array(bufferBytes)
  #filled = 0
  #bytes = 0
  #isOpen = true

  constructor(
    readonly name: string,
    readonly handle: FileHandle,
  ) {}

  async write(chunk: string | Uint8Array): Promise<void> {
    let rest = chunk
    while (rest.length > 0) {
      rest = this.#fill(rest)
      if (rest.length > 0) await this.#flush()
    }
  }

  async close(): Promise<WrittenFile> {
    await this.#flush()
    await this.handle.sync()
    await this.release()
    return { name: this.name, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  /** Lets go of the file as it is. */
  async release(): Promise<void> {
    if (this.#isOpen) await this.handle.close()
    this.#isOpen = false
  }

  /** Takes as much as there is room for; the rest comes out. */
  #fill(chunk: string | Uint8Array): string | Uint8Array {
    const room = this.#buffer.subarray(this.#filled)
    if (typeof chunk === 'string') {
      const { read, written } = encoder.encodeInto(chunk, room)
      this.#filled += written
      return chunk.slice(read)
    }
    const taken = chunk.subarray(0, room.length)
    room.set(taken)
    this.#filled += taken.length
    return chunk.subarray(taken.length)
  }

  async #flush(): Promise<void> {
    const bytes = this.#buffer.subarray(0, this.#filled)
    this.#filled = 0
    this.#bytes += bytes.length
    this.#hash.update(bytes)
    await this.handle.writeFile(bytes)
  }
}

/** A name in the same folder that no other process uses. */
function aside(path: string): string {
  return join(dirname(path), `.${process.pid}.${basename(path)}`)
}
