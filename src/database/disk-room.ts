import { statfsSync } from 'node:fs'

/** The bytes that may still be written below a folder; Infinity where the system does not say. */
export type FreeBytes = (folder: string) => number

/**
 * With less room than this nothing is begun: PGlite never comes back from a write-ahead log that it cannot write,
 * and other files may take room while a transaction runs.
 */
export const leastRoomBytes = 64 * 1024 * 1024
/** A look is quick, and many statements come together. */
const lookEveryMs = 50

/** The room on the disk of a folder, as somebody looked at it just now. */
export class DiskRoom {
  readonly #folder: string
  readonly #freeBytes: FreeBytes
  #lookedAt = Number.NEGATIVE_INFINITY
  #free = 0

  constructor(folder: string, freeBytes: FreeBytes = freeBytesOf) {
    this.#folder = folder
    this.#freeBytes = freeBytes
  }

  /** Errors: Error with the code ENOSPC where there is not enough for so many bytes and what is always kept free. */
  check(bytes = 0): void {
    if (performance.now() - this.#lookedAt > lookEveryMs) {
      this.#free = this.#freeBytes(this.#folder)
      this.#lookedAt = performance.now()
    }
    if (this.#free >= leastRoomBytes + bytes) return
    throw Object.assign(new Error(`the disk of ${this.#folder} is nearly full`), { code: 'ENOSPC' })
  }
}

function freeBytesOf(folder: string): number {
  const { bavail, blocks, bsize } = statfsSync(folder)
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize
}
