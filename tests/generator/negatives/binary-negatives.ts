import { zipSync } from 'fflate'
import type { Random } from '../random.ts'
import type { Negative } from './negative.ts'

/** Files of bytes: random, cut short, empty, of another kind. */
export function binaryNegatives(random: Random): Negative[] {
  const noise = (length: number) => Uint8Array.from({ length }, () => random.int(0, 255))
  const bytes = (content: Uint8Array) => ({ type: 'bytes' as const, bytes: content })
  const head = (text: string, rest: Uint8Array) => Buffer.concat([Buffer.from(text, 'latin1'), rest])
  const zip = zipSync({ 'word/document.xml': noise(4000), 'other.txt': noise(2000) })
  return [
    { name: 'negative-random.bin', source: bytes(noise(3000)) },
    { name: 'negative-random.pdf', source: bytes(head('%PDF-1.7\n', noise(2000))) },
    { name: 'negative-random.docx', source: bytes(head('PK\u0003\u0004', noise(2000))) },
    { name: 'negative-truncated.docx', source: bytes(zip.slice(0, zip.length / 2)) },
    { name: 'negative-archive.docx', source: bytes(zipSync({ 'readme.txt': Buffer.from('hello') })) },
    { name: 'negative-no-xml.docx', source: bytes(zip) },
    { name: 'negative-empty.pdf', source: bytes(new Uint8Array()) },
    { name: 'negative-empty.docx', source: bytes(new Uint8Array()) },
    { name: 'negative-picture.png', source: bytes(head('\u0089PNG\r\n\u001a\n', noise(500))) },
  ]
}
