import { createHash } from 'node:crypto'
import type { ExportFile, WrittenFile } from '../export/index.ts'

/** What is gathered before it is handed on. */
const chunkBytes = 1 << 16

/** A file that somebody reads while it is written, at the pace of the reader. */
export class StreamedFile implements ExportFile {
  readonly readable: ReadableStream<Uint8Array>
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>
  readonly #hash = createHash('sha256')
  #chunks: Uint8Array[] = []
  #waiting = 0
  #bytes = 0
  #isAbandoned = false

  constructor(readonly name: string) {
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
    await this.#writer.write(bytes)
  }
}
