import { Zip, ZipDeflate } from 'fflate'
import type { ExportFile, WrittenFile } from '../export-output.ts'

/** The least time that a ZIP file can tell, in local time as the format has it: the same file at any hour. */
const fixedTime = new Date(1980, 0, 1)
const compressionLevel = 6
/** What a ZIP file without the 64-bit extension can hold. */
const mostBytes = 2 ** 32 - 1

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
    const part = new ZipDeflate(path, { level: compressionLevel })
    part.mtime = fixedTime
    this.#zip.add(part)
    return {
      write: async (text) => {
        part.push(Buffer.from(text))
        await this.#flush()
      },
      end: async () => {
        part.push(new Uint8Array(0), true)
        await this.#flush()
      },
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

/** A part of a ZIP file; texts are written as UTF-8. */
export interface ZipPart {
  readonly write: (text: string) => Promise<void>
  readonly end: () => Promise<void>
}
