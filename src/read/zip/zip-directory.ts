import { SourceError } from '../../errors.ts'

/** A member as the directory of the zip lists it; `headerOffset` counts from the first byte of the file. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly crc32: number
  readonly packedBytes: number
  readonly inflatedBytes: number
  readonly headerOffset: number
}

/**
 * The members that the zip's central directory lists, in its order.
 *
 * The directory at the end decides, as in Word, not the headers in between. Names get '/' for '\'.
 * Errors: SourceError 'damaged' where it is cut off or inconsistent, 'too-large' beyond `maxMembers`,
 * 'unsupported' for Zip64. Source: PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16.
 */
export function readZipDirectory(bytes: Uint8Array, maxMembers: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEndRecord(view)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const offset = view.getUint32(end + 16, true)
  if (count === unsigned16Max || offset === unsigned32Max)
    throw new SourceError('unsupported', { kind: 'zip64' })
  if (count > maxMembers) throw new SourceError('too-large', { limit: 'zip-members', maximum: maxMembers })
  // Bytes in front of the first member (a self-extractor, a mail header) move everything by their number.
  const shift = end - size - offset
  if (shift < 0) throw new SourceError('damaged', { part: 'zip directory' })
  return readEntries(view, end - size, end, count, shift)
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endRecordBytes = 22
const entryBytes = 46
const unsigned16Max = 0xffff
const unsigned32Max = 0xffffffff
const encryptedFlag = 0x1

function findEndRecord(view: DataView): number {
  const last = view.byteLength - endRecordBytes
  for (let at = last; at >= Math.max(0, last - unsigned16Max); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new SourceError('damaged', { part: 'zip directory' })
}

function readEntries(view: DataView, start: number, end: number, count: number, shift: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) {
      throw new SourceError('damaged', { part: 'zip directory' })
    }
    const next =
      at +
      entryBytes +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
    if (next > end) throw new SourceError('damaged', { part: 'zip directory' })
    entries.push(readEntry(view, at, shift))
    at = next
  }
  return entries
}

function readEntry(view: DataView, at: number, shift: number): ZipEntry {
  const nameBytes = new Uint8Array(
    view.buffer,
    view.byteOffset + at + entryBytes,
    view.getUint16(at + 28, true),
  )
  return {
    name: new TextDecoder().decode(nameBytes).replaceAll('\\', '/'),
    isEncrypted: (view.getUint16(at + 8, true) & encryptedFlag) !== 0,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    inflatedBytes: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true) + shift,
  }
}
