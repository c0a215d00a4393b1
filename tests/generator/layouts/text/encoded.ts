import { encodeGbk } from '../../encode-gbk.ts'
import type { Layout } from '../../layout.ts'
import { barRows } from './bar-rows.ts'
import { tabbed } from './tabbed.ts'

/** Text with the line ends and encodings of other systems: CRLF, UTF-16 of both orders, GB18030, BOM. */
export const encoded: Layout = {
  name: 'txt-encodings',
  extension: 'txt',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const base = random.pick([tabbed, barRows])
    const output = base.print(report, random)
    const text = output.source.type === 'bytes' ? new TextDecoder().decode(output.source.bytes) : ''
    const [name, encode] = random.pick(encodings)
    return {
      ...output,
      source: { type: 'bytes', bytes: encode(text) },
      traits: [...output.traits, `encoding:${name}`],
    }
  },
}

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['crlf', (text) => new TextEncoder().encode(text.replace(/\n/g, '\r\n'))],
  ['utf-8-bom', (text) => new TextEncoder().encode(`\ufeff${text}`)],
  ['utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16be', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['gb18030', (text) => encodeGbk(text)],
]
