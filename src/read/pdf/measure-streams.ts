import { constants, inflateSync } from 'node:zlib'
import { assertWithin, pdfLimits } from './pdf-limits.ts'

/** Deflate makes at most so many bytes of one. */
const deflateRatio = 1032
/** A stream's dictionary ends right before its data and is never longer than this. */
const dictionaryBytes = 2048
const flate = /\/(?:FlateDecode|Fl)\b/g
const image = /\/Subtype\s*\/Image\b/

/**
 * Inflates the streams of a PDF against a limit, before pdfjs would inflate them without one.
 *
 * Images are passed over: pdfjs reads no more of them than their width and height ask for.
 * Small files, which cannot reach the limit, are not inflated at all. Errors: SourceError `too-large`.
 */
export function assertStreamsFit(bytes: Uint8Array): void {
  const streams = findStreams(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const isNested = streams.some((stream) => stream.flateCount > 1)
  const packed = streams.reduce((sum, stream) => sum + stream.content.length, 0)
  if (!isNested && packed * deflateRatio <= pdfLimits.streamBytes) return
  let inflated = 0
  for (const { content, flateCount } of streams) {
    inflated += inflatedLength(content, flateCount, pdfLimits.streamBytes - inflated)
    assertWithin('streamBytes', inflated)
  }
}

interface DeflatedStream {
  readonly content: Uint8Array
  /** How often it is deflated. */
  readonly flateCount: number
}

function findStreams(file: Buffer): DeflatedStream[] {
  const streams: DeflatedStream[] = []
  let end = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', end)) {
    const close = file.indexOf('endstream', at + 6)
    const dictionary = file.toString('latin1', Math.max(end, at - dictionaryBytes), at)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    const flateCount = own.match(flate)?.length ?? 0
    const start = at + 6 + lineEndLength(file, at + 6)
    end = close < 0 ? file.length : close + 9
    if (flateCount > 0 && !image.test(own)) {
      streams.push({ content: file.subarray(start, close < 0 ? file.length : close), flateCount })
    }
  }
  return streams
}

function lineEndLength(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return 2
  return file[at] === 0x0a || file[at] === 0x0d ? 1 : 0
}

/** More than `most` when there is more; damaged data count as far as they can be read. */
function inflatedLength(content: Uint8Array, flateCount: number, most: number): number {
  let inflated = content
  let length = 0
  for (let turn = 0; turn < flateCount; turn += 1) {
    const next = inflate(inflated, most)
    if (next === 'too-long') return most + 1
    inflated = next
    length += inflated.length
    if (length > most) return most + 1
  }
  return length
}

function inflate(content: Uint8Array, most: number): Uint8Array | 'too-long' {
  try {
    return inflateSync(content, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-long' : new Uint8Array()
  }
}
