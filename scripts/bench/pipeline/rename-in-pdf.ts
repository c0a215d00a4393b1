import { inflateSync } from 'node:zlib'

const object = /(\d+) 0 obj\s*<<([\s\S]*?)>>\s*stream\r?\n/g
/** The sample's place, as its browser wrote it into the character maps of its fonts: by radicals. */
const first = /<2ED8>/g
const second = /<2F72>/g

/**
 * The sample with another place in its names. Its text stands in glyphs; what their characters are is said anew
 * by an incremental update (ISO 32000-1, 7.5.6) at the end of the file.
 */
export function renameInPdf(bytes: Uint8Array, place: string): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1')
  const maps = characterMaps(file).flatMap(({ number, map }) => {
    const renamed = map.replace(first, toHex(place.slice(0, 1))).replace(second, toHex(place.slice(1)))
    return renamed === map ? [] : [{ number, map: renamed }]
  })
  if (maps.length === 0) throw new Error('the sample no longer names its place by these characters')
  let update = '\n'
  let entries = ''
  for (const { number, map } of maps) {
    entries += `${number} 1\n${String(file.length + update.length).padStart(10, '0')} 00000 n \n`
    update += `${number} 0 obj\n<</Length ${map.length}>>\nstream\n${map}\nendstream\nendobj\n`
  }
  const start = file.length + update.length
  const trailer = `${last(file, /trailer\s*<<([\s\S]*?)>>/g)}\n/Prev ${last(file, /startxref\s+(\d+)/g)}`
  update += `xref\n${entries}trailer\n<<${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(update, 'latin1')])
}

function characterMaps(file: string): { number: string; map: string }[] {
  return [...file.matchAll(object)].flatMap(({ 0: head, 1: number = '', 2: entries = '', index }) => {
    const length = Number(/\/Length (\d+)/.exec(entries)?.[1])
    if (!entries.includes('FlateDecode') || entries.includes('/Type') || length > 1000) return []
    const from = index + head.length
    return [
      { number, map: inflateSync(Buffer.from(file.slice(from, from + length), 'latin1')).toString('latin1') },
    ]
  })
}

function toHex(characters: string): string {
  return `<${Buffer.from(characters, 'utf16le').swap16().toString('hex')}>`
}

function last(file: string, pattern: RegExp): string {
  return [...file.matchAll(pattern)].at(-1)?.[1] ?? ''
}
