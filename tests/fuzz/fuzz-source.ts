import type { Cell, Document, Report } from '../../src/document/index.ts'
import { SourceError } from '../../src/errors.ts'
import type { ParserPool } from '../../src/extract/pool/index.ts'
import { readDocument } from '../../src/read/index.ts'
import { Random } from '../generator/random.ts'
import { mutate } from './mutate.ts'
import { type TextsAt, textsByPlace } from './texts-by-place.ts'

/** What mutated bytes must not do; `seed` gives the bytes again. */
export interface Offence {
  readonly seed: number
  readonly what: string
}

/** What so many mutations of a source led to. */
export interface FuzzResult {
  readonly reports: number
  readonly refusals: number
  readonly offences: readonly Offence[]
}

/** How many mutations are under way at a time. */
const lanes = 4

/** Extracts `count` mutations of a source, with the seeds from `firstSeed` on. */
export async function fuzzSource(
  pool: ParserPool,
  bytes: Uint8Array,
  count: number,
  firstSeed: number,
): Promise<FuzzResult> {
  const result = { reports: 0, refusals: 0, offences: [] as Offence[] }
  let nextSeed = firstSeed
  const runLane = async (): Promise<void> => {
    while (nextSeed < firstSeed + count) {
      const seed = nextSeed++
      const outcome = await fuzzOnce(pool, mutate(bytes, new Random(seed)))
      if (outcome === 'refused') result.refusals += 1
      else {
        result.reports += 1
        result.offences.push(...outcome.map((what) => ({ seed, what })))
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, runLane))
  return result
}

async function fuzzOnce(pool: ParserPool, bytes: Uint8Array): Promise<'refused' | string[]> {
  try {
    const report = await pool.extract(bytes, { name: 'mutated' })
    return unfoundValues(report, await readDocument(bytes))
  } catch (error) {
    if (error instanceof SourceError) return 'refused'
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
}

function unfoundValues(report: Report, document: Document): string[] {
  const textsAt = textsByPlace(document)
  return Object.entries(report.tables).flatMap(([table, content]) =>
    Object.entries(content?.cells ?? {})
      .filter(([, cell]) => cell.value !== null && !isFound(cell, textsAt))
      .map(([key, cell]) => `${table}.${key}: ${JSON.stringify(cell)} is not at its evidence`),
  )
}

/** A text that runs over several places is found by its beginning; an inferred value has its row as evidence. */
function isFound({ raw, status, evidence }: Cell, textsAt: TextsAt): boolean {
  if (!evidence) return false
  const texts = textsAt(evidence).map(withoutSpace)
  const wanted = withoutSpace(raw ?? '')
  return texts.some(
    (text) => text.includes(wanted) || (text !== '' && wanted.startsWith(text)) || status === 'inferred',
  )
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '')
}
