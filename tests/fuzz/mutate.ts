import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Random } from '../generator/random.ts'

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

/** How long a stretch that is lost, doubled or overwritten may be. */
const longestStretch = 400
const mostMutations = 4
const bodyMember = 'word/document.xml'

/** Elements of a DOCX body (in the samples none holds another of its kind), and the marks of merged cells. */
const elements = [
  /<w:tc>[\s\S]*?<\/w:tc>/g,
  /<w:tr>[\s\S]*?<\/w:tr>/g,
  /<w:p>[\s\S]*?<\/w:p>/g,
  /<w:(?:gridSpan|vMerge)[^>]*>/g,
]

/**
 * The bytes with a few faults such as transport, editing or malice leave behind.
 *
 * A DOCX is changed inside its main part as often as from outside, since outside most faults break the archive.
 */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip && random.chance(0.5)) return mutateBody(bytes, random)
  return several(bytes, random, mutations)
}

function several(bytes: Uint8Array, random: Random, from: readonly Mutation[]): Uint8Array {
  let mutated = bytes
  for (let count = random.int(1, mostMutations); count > 0; count--)
    mutated = random.pick(from)(mutated, random)
  return mutated
}

function mutateBody(bytes: Uint8Array, random: Random): Uint8Array {
  const members = unzipSync(bytes)
  const body = members[bodyMember]
  if (!body) return bytes
  return zipSync({ ...members, [bodyMember]: several(body, random, bodyMutations) })
}

/** Cells, rows, paragraphs or marks of merged cells that are lost, or come twice. */
function changeElements(bytes: Uint8Array, random: Random): Uint8Array {
  const share = random.next() / 20
  const isLoss = random.chance(0.5)
  const changed = strFromU8(bytes).replace(random.pick(elements), (element) => {
    if (!random.chance(share)) return element
    return isLoss ? '' : element + element
  })
  return strToU8(changed)
}

const mutations: readonly Mutation[] = [flipBits, drop, double, overwrite, cutOff, changeDigits, swap]
const bodyMutations: readonly Mutation[] = [changeElements, changeElements, changeDigits, flipBits]

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const mutated = bytes.slice()
  for (let count = random.int(1, 8); count > 0; count--) {
    const at = random.int(0, Math.max(0, bytes.length - 1))
    mutated[at] = (mutated[at] ?? 0) ^ (1 << random.int(0, 7))
  }
  return mutated
}

function drop(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = stretch(bytes, random)
  return join(bytes.subarray(0, start), bytes.subarray(end))
}

function double(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = stretch(bytes, random)
  return join(bytes.subarray(0, end), bytes.subarray(start))
}

function overwrite(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = stretch(bytes, random)
  return bytes.map((byte, at) => (at >= start && at < end ? random.int(0, 255) : byte))
}

function cutOff(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.int(0, bytes.length))
}

/** Other digits in the place of digits: the sums break, the layout stays. */
function changeDigits(bytes: Uint8Array, random: Random): Uint8Array {
  const [zero, nine] = [0x30, 0x39]
  const share = random.next() / 10
  return bytes.map((byte) =>
    byte >= zero && byte <= nine && random.chance(share) ? random.int(zero, nine) : byte,
  )
}

function swap(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = stretch(bytes, random)
  const [, far] = stretch(bytes.subarray(end), random)
  const middle = bytes.subarray(end, end + far)
  return join(bytes.subarray(0, start), middle, bytes.subarray(start, end), bytes.subarray(end + far))
}

function stretch(bytes: Uint8Array, random: Random): [start: number, end: number] {
  const start = random.int(0, bytes.length)
  return [start, Math.min(bytes.length, start + random.int(1, longestStretch))]
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
