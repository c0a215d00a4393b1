/** Families of files that their first bytes give away; every other name is a kind that no reader reads. */
export type FileSignature =
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'image'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'bzip2'
  | 'xz'
  | 'rtf'
  | 'caj'

/** A PDF may have other bytes before its header (ISO 32000-1, Annex H, note 13). */
const pdfHeaderBytes = 1024

/** `?` stands for any byte. Source: the formats' specifications, as collected in the WHATWG MIME Sniffing Standard. */
const signatures: readonly (readonly [FileSignature, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['image', '\x89PNG\r\n\x1A\n'],
  ['image', '\xFF\xD8\xFF'],
  ['image', 'GIF87a'],
  ['image', 'GIF89a'],
  ['image', 'BM????\0\0\0\0'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['image', 'RIFF????WEBP'],
  ['image', '????ftypheic'],
  ['gzip', '\x1F\x8B'],
  ['rar', 'Rar!\x1A\x07'],
  ['7z', '7z\xBC\xAF\x27\x1C'],
  ['bzip2', 'BZh'],
  ['xz', '\xFD7zXZ\0'],
  ['rtf', '{\\rtf'],
  ['caj', 'CAJ\0'],
]

/** The family of files that bytes belong to, null where they may be text. */
export function fileSignature(bytes: Uint8Array): FileSignature | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, pdfHeaderBytes))
  const start = bytes.subarray(0, 16)
  const found = signatures.find(([, pattern]) => matches(start, pattern))
  if (found) return found[0]
  return head.includes('%PDF-') ? 'pdf' : null
}

function matches(start: Uint8Array, pattern: string): boolean {
  return [...pattern].every((byte, index) => byte === '?' || start[index] === byte.charCodeAt(0))
}
