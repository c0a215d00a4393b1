import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { renameInPdf } from './rename-in-pdf.ts'

/** A file of the mix. */
export interface MixedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const folder = 'samples/reports'
/** Places in the names of the samples' agencies; a copy has an invented one there, as long. */
const places = ['青禾', '松月', '望溪']
const characters = [...'东西南北云山石林泉湖田谷川原柏梅']

/** Copies of the samples in turn, each a source of its own, of an agency of its own. */
export function sampleMix(count: number, first = 0): MixedFile[] {
  const samples = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }))
  return Array.from({ length: count }, (_, index) => {
    const number = first + index
    const { name, bytes } = samples[number % samples.length] ?? { name: '', bytes: new Uint8Array() }
    const place = placeOf(number)
    return { name: `${String(number).padStart(6, '0')}-${name}`, bytes: vary(extname(name), bytes, place) }
  })
}

/** Two characters stay readable as a name; the others make it unlike that of any other copy. */
function placeOf(number: number): string {
  let place = ''
  for (let rest = number + characters.length ** 2; rest > 0; rest = Math.floor(rest / characters.length)) {
    place = (characters[rest % characters.length] ?? '') + place
  }
  return place
}

function vary(ending: string, bytes: Uint8Array, place: string): Uint8Array {
  if (ending === '.pdf') return renameInPdf(bytes, place)
  if (ending !== '.docx') return strToU8(rename(strFromU8(bytes), place))
  const parts = unzipSync(bytes)
  const document = parts['word/document.xml']
  if (!document) throw new Error('the sample has no text')
  return zipSync({ ...parts, 'word/document.xml': strToU8(rename(strFromU8(document), place)) })
}

function rename(text: string, place: string): string {
  return places.reduce((changed, sample) => changed.replaceAll(sample, place), text)
}
