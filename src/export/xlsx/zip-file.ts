import { once } from 'node:events'
import { createDeflateRaw } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import type { ExportFile, WrittenFile } from '../export-output.ts'

/** The least time that a ZIP file can tell, in local time as the format has it: the same file at any hour. */
const fixedTime = new Date(1980, 0, 1)
const compressionLevel = 3
/** What is gathered before it is compressed. */
const batchCharacters = 1 << 18
/** What a ZIP file without the 64-bit extension can hold. */
const mostBytes = 2 ** 32 - 1

/** A part of a ZIP file; texts are written as UTF-8. */
export interface ZipPart {
  readonly write: (text: string) => Promise<void>
  /** Bytes as they are; a part is made of either texts or bytes. */
  readonly writeBytes: (bytes: Uint8Array) => Promise<void>
  readonly end: () => Promise<void>
}

/** A ZIP file that is being written, one part after the other. */
export class ZipFile {
  #chunks: Uint8Array[] = []
  #bytes = 0
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error
    this.#chunks.push(chunk)
  })

  constructor(readonly file: ExportFile) {}

  /** Begins a part; the one before must be ended. */
  begin(path: string): ZipPart {
    const part = new DeflatedPart(path)
    this.#zip.add(part)
    let waiting = ''
    const pushBytes = async (bytes: Uint8Array, isLast: boolean): Promise<void> => {
      part.push(bytes, isLast)
      await part.settle()
      await this.#flush()
    }
    const push = async (isLast: boolean): Promise<void> => {
      const bytes = Buffer.from(waiting)
      waiting = ''
      await pushBytes(bytes, isLast)
    }
    return {
      write: async (text) => {
        waiting += text
        if (waiting.length >= batchCharacters) await push(false)
      },
      writeBytes: (bytes) => pushBytes(bytes, false),
      end: () => push(true),
    }
  }

  /** Errors: RangeError when the file outgrew the format. */
  async close(): Promise<WrittenFile> {
    this.#zip.end()
    await this.#flush()
    return this.file.close()
  }

  async #flush(): Promise<void> {
    const chunks = this.#chunks
    this.#chunks = []
    for (const chunk of chunks) {
      this.#bytes += chunk.length
      await this.file.write(chunk)
    }
    if (this.#bytes > mostBytes) throw new RangeError(`a ZIP file holds at most ${mostBytes} bytes`)
  }
}

/** A part that zlib compresses, on another thread and more quickly than fflate does. */
class DeflatedPart extends ZipPassThrough {
  /** Deflate (APPNOTE 4.4.5). */
  override compression = 8
  override mtime = fixedTime
  readonly #deflate = createDeflateRaw({ level: compressionLevel })
  #settled: Promise<unknown> = Promise.resolve()

  constructor(path: string) {
    super(path)
    this.#deflate.on('data', (chunk: Buffer<ArrayBuffer>) => this.ondata(null, chunk, false))
  }

  /** Resolves when what was pushed is compressed. */
  async settle(): Promise<void> {
    await this.#settled
  }

  protected override process(chunk: Uint8Array, isLast: boolean): void {
    if (isLast) {
      this.#settled = once(this.#deflate, 'end').then(() => this.ondata(null, new Uint8Array(0), true))
      this.#deflate.end(chunk)
      return
    }
    this.#settled = new Promise<void>((done, fail) => {
      this.#deflate.write(chunk, (error) => (error ? fail(error) : done()))
    })
  }
}
