import { createHash } from 'node:crypto'
import type { ExportFile, WrittenFile } from '../../export/index.ts'

/** What is gathered before it is handed on. */
const chunkBytes = 1 << 16

/** A reader that takes nothing for so long has gone, or holds what others wait for. */
const patienceMs = 300_000

/** A file that somebody reads while it is written, at the pace of the reader. */
export class StreamedFile implements ExportFile {
  readonly readable: ReadableStream<Uint8Array>
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>
  readonly #hash = createHash('sha256')
  #chunks: Uint8Array[] = []
  #waiting = 0
  #bytes = 0
  #isAbandoned = false

  constructor(
    readonly name: string,
    readonly readerPatienceMs = patienceMs,
  ) {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    this.readable = readable
    this.#writer = writable.getWriter()
    this.#writer.closed.catch(() => {
      this.#isAbandoned = true
    })
  }

  /** Whether the reader went before the end. */
  isAbandoned(): boolean {
    return this.#isAbandoned
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    this.#chunks.push(bytes)
    this.#waiting += bytes.length
    if (this.#waiting >= chunkBytes) await this.#flush()
  }

  async close(): Promise<WrittenFile> {
    await this.#flush()
    await this.#writer.close()
    return { name: this.name, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#chunks)
    this.#chunks = []
    this.#waiting = 0
    this.#bytes += bytes.length
    this.#hash.update(bytes)
    await this.#patiently(this.#writer.write(bytes))
  }

  /** The stream itself waits for its reader for ever. */
  async #patiently(written: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#isAbandoned = true
        reject(new Error('the reader took nothing for too long'))
      }, this.readerPatienceMs)
    })
    try {
      await Promise.race([written, late])
    } finally {
      clearTimeout(timer)
    }
  }
}
