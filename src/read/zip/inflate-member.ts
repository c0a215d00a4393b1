import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { SourceError } from '../../errors.ts'
import type { ZipEntry } from './zip-directory.ts'

/**
 * The bytes of one member, inflated in steps and never beyond `maxBytes`.
 *
 * Errors: SourceError 'encrypted'; 'unsupported' for a method other than stored and deflated;
 * 'too-large' as soon as more comes out than `maxBytes`; 'damaged' where the bytes end early or do not
 * match their check sum.
 */
export function inflateMember(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Uint8Array {
  if (entry.isEncrypted) throw new SourceError('encrypted', { part: entry.name })
  if (entry.inflatedBytes > maxBytes) throw tooLarge(entry, maxBytes)
  const packed = packedBytes(bytes, entry)
  const content = unpack(packed, entry, maxBytes)
  if (content.length !== entry.inflatedBytes || crc32(content) !== entry.crc32) throw damaged(entry)
  return content
}

const headerSignature = 0x04034b50
const headerBytes = 30
const methodStored = 0
const methodDeflated = 8
/** Deflate grows by 1,032 at most, so that one step yields 4 MB at most before the limit is looked at. */
const stepBytes = 4096

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = entry.headerOffset
  if (header + headerBytes > bytes.length || view.getUint32(header, true) !== headerSignature)
    throw damaged(entry)
  const start = header + headerBytes + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const end = start + entry.packedBytes
  if (end > bytes.length) throw damaged(entry)
  return bytes.subarray(start, end)
}

function unpack(packed: Uint8Array, entry: ZipEntry, maxBytes: number): Uint8Array {
  if (entry.method === methodStored) return packed
  if (entry.method !== methodDeflated)
    throw new SourceError('unsupported', { part: entry.name, method: entry.method })
  try {
    return inflateInSteps(packed, entry, maxBytes)
  } catch (cause) {
    if (cause instanceof SourceError) throw cause
    throw damaged(entry, cause)
  }
}

function inflateInSteps(packed: Uint8Array, entry: ZipEntry, maxBytes: number): Uint8Array {
  const content = new Uint8Array(entry.inflatedBytes)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > maxBytes) throw tooLarge(entry, maxBytes)
    if (length + chunk.length > content.length) throw damaged(entry)
    content.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < packed.length; at += stepBytes) {
    stream.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length)
  }
  return content.subarray(0, length)
}

function tooLarge(entry: ZipEntry, maximum: number): SourceError {
  return new SourceError('too-large', { limit: 'inflated-bytes', maximum, part: entry.name })
}

function damaged(entry: ZipEntry, cause?: unknown): SourceError {
  return new SourceError('damaged', { part: entry.name }, { cause })
}
