import { createReadStream } from 'node:fs'
import { ConfigError } from '../../errors.ts'
import { refusals } from '../refusals.ts'
import type { NumberedEntry, RecordHead } from './record-entry.ts'

const lineFeed = 0x0a

/** What a record holds, beside its entries. */
export interface RecordExtent {
  /** The number that the next entry gets. */
  readonly next: number
  /** Length of the head and the whole entries; what follows was cut off as it was written. */
  readonly wholeBytes: number
  /** Sources that are to go, with the number of the entry that says so. */
  readonly leaving: ReadonlyMap<string, number>
}

/** The first line of a record. */
export function headLine(next: number): string {
  const head: RecordHead = { record: 'gongkai', version: 1, next }
  return `${JSON.stringify(head)}\n`
}

/**
 * Reads a record line by line, handing over each entry.
 *
 * Errors: ConfigError where a line other than the last is damaged, or a newer version wrote the record.
 */
export async function readRecord(
  path: string,
  visit: (entry: NumberedEntry) => Promise<void> | void,
): Promise<RecordExtent> {
  const leaving = new Map<string, number>()
  let extent: RecordExtent = { next: 0, wholeBytes: 0, leaving }
  let damagedAt: number | null = null
  let lineNumber = 0
  for await (const line of wholeLines(path)) {
    lineNumber += 1
    if (damagedAt !== null) throw new ConfigError(refusals.damagedRecord(path, damagedAt))
    const wholeBytes = extent.wholeBytes + line.length
    const parsed = parseLine(line)
    if (parsed === null) {
      damagedAt = lineNumber
    } else if (lineNumber === 1) {
      extent = { next: readHead(path, parsed).next, wholeBytes, leaving }
    } else {
      const numbered = parsed as NumberedEntry
      await visit(numbered)
      if (numbered.entry.type === 'forget') leaving.set(numbered.entry.sourceId, numbered.number)
      extent = { next: Math.max(extent.next, numbered.number + 1), wholeBytes, leaving }
    }
  }
  if (extent.next === 0) throw new ConfigError(refusals.damagedRecord(path, 1))
  return extent
}

/** Lines with their line feeds; a last one without is left out. */
async function* wholeLines(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(lineFeed); end >= 0; end = rest.indexOf(lineFeed, start)) {
      yield rest.subarray(start, end + 1)
      start = end + 1
    }
    rest = rest.subarray(start)
  }
}

function parseLine(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return null
  }
}

function readHead(path: string, head: unknown): RecordHead {
  const { record, version, next } = head as Partial<RecordHead>
  if (record !== 'gongkai' || typeof next !== 'number') throw new ConfigError(refusals.damagedRecord(path, 1))
  if (version !== 1) throw new ConfigError(refusals.newerRecord(path))
  return { record, version, next }
}
