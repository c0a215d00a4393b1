import { createHash } from 'node:crypto'
import type { ExportFile, ExportOutput } from '../../src/export/index.ts'

/** Keeps the files of an export in memory. */
export class MemoryOutput implements ExportOutput {
  readonly #files = new Map<string, Buffer[]>()

  get names(): readonly string[] {
    return [...this.#files.keys()]
  }

  async open(name: string): Promise<ExportFile> {
    const chunks: Buffer[] = []
    this.#files.set(name, chunks)
    return {
      write: async (chunk) => {
        chunks.push(Buffer.from(chunk as string))
      },
      close: async () => {
        const bytes = Buffer.concat(chunks)
        return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
      },
    }
  }

  bytes(name: string): Buffer {
    return Buffer.concat(this.#files.get(name) ?? [])
  }

  text(name: string): string {
    return this.bytes(name).toString('utf8')
  }
}
