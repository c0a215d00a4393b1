import type { GeneratedDocument } from '../generate.ts'
import { Random } from '../random.ts'
import { binaryNegatives } from './binary-negatives.ts'
import { textNegatives } from './text-negatives.ts'
import { webNegatives } from './web-negatives.ts'

/** Inputs that are no such report: for each an error is expected. */
export function negatives(seed: number): GeneratedDocument[] {
  const random = new Random(seed)
  const files = [...textNegatives(random), ...webNegatives(random), ...binaryNegatives(random)]
  return files.map(({ name, source }) => ({
    gold: { name, kind: 'negative', profile: 'negatives', traits: [], expect: 'error' },
    source: typeof source === 'string' ? { type: 'bytes', bytes: new TextEncoder().encode(source) } : source,
  }))
}
