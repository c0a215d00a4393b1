type Utf = 'utf-8' | 'utf-16le' | 'utf-16be'

const byteOrderMarks: readonly (readonly [readonly number[], Utf | 'gb18030'])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
]

/** The charset that a byte order mark, or the pattern of UTF-16 without one, gives away; else null. */
export function signedCharset(bytes: Uint8Array): Utf | 'gb18030' | null {
  const marked = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  return marked?.[1] ?? unmarkedUtf16(bytes)
}

const sampleBytes = 4096
/** ASCII and Chinese punctuation (high byte 00, 30 or FF) and Han characters (4E to 9F) make up any UTF-16 report. */
const minHighBytesPercent = 95
const minZeroBytes = 4

function unmarkedUtf16(bytes: Uint8Array): Utf | null {
  const sample = bytes.subarray(0, sampleBytes - (sampleBytes % 2))
  if (sample.length < 2 * minZeroBytes || bytes.length % 2 === 1) return null
  if (looksUtf16(sample, 1)) return 'utf-16le'
  return looksUtf16(sample, 0) ? 'utf-16be' : null
}

function looksUtf16(sample: Uint8Array, highByteAt: 0 | 1): boolean {
  let zeros = 0
  let fitting = 0
  const units = Math.floor(sample.length / 2)
  for (let unit = 0; unit < units; unit++) {
    const high = sample[2 * unit + highByteAt] ?? 0
    if (high === 0 && sample[2 * unit + 1 - highByteAt] !== 0) zeros++
    if (high === 0 || high === 0x20 || high === 0x30 || high === 0xff || (high >= 0x4e && high <= 0x9f))
      fitting++
  }
  return zeros >= minZeroBytes && fitting * 100 >= units * minHighBytesPercent
}
