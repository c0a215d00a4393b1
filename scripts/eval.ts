import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Gold } from '../tests/generator/gold.ts'
import {
  addScores,
  emptyScore,
  type GeneratedDocument,
  generate,
  layouts,
  negatives,
  type Offence,
  PagePrinter,
  runExtractor,
  type Score,
  scoreDocument,
  scoreTable,
} from '../tests/generator/index.ts'

/**
 * Makes up documents in every layout, extracts them with the built command line and prints one row a layout:
 * `npm run eval -- [--layout NAME,...] [--count N] [--seed N] [--list KIND] [--keep FOLDER]`.
 * Exits with 1 when a number is wrong without a flag. Layouts of printed pages need Chromium and pdftotext.
 */
const { values: options } = parseArgs({
  options: {
    layout: { type: 'string' },
    count: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    list: { type: 'string' },
    keep: { type: 'string' },
  },
})

const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'gongkai-eval-')))
const sources = join(folder, 'documents')
const golds = join(folder, 'gold')
await mkdir(sources, { recursive: true })
await mkdir(golds, { recursive: true })
const documents = chosenDocuments()
const written = await writeDocuments(documents)
await report(written)
if (!options.keep) await rm(folder, { recursive: true })

function chosenDocuments(): GeneratedDocument[] {
  const wanted = options.layout?.split(',')
  const seed = Number(options.seed)
  const counts = Array.from({ length: Number(options.count) }, (_, index) => index + 1)
  const chosen = layouts.filter((layout) => !wanted || wanted.includes(layout.name))
  const reports = chosen.flatMap((layout) => counts.map((index) => generate(layout, index, seed)))
  return !wanted || wanted.includes('negatives') ? [...reports, ...negatives(seed)] : reports
}

async function writeDocuments(made: readonly GeneratedDocument[]): Promise<Gold[]> {
  const hasPages = made.some(({ source }) => source.type === 'page')
  const hasBrowser = existsSync(browserPath)
  if (hasPages && !hasBrowser)
    console.error(`Without a browser at ${browserPath}, printed pages are left out.`)
  const printer = hasPages && hasBrowser ? await PagePrinter.start(browserPath) : null
  const all: Gold[] = []
  for (const { gold, source } of made) {
    const bytes = source.type === 'bytes' ? source.bytes : await printer?.print(source)
    if (!bytes) continue
    await writeFile(join(sources, gold.name), bytes)
    await writeFile(
      join(golds, `${gold.name.replace(/\.[^.]+$/, '')}.gold.json`),
      JSON.stringify(gold, null, 1),
    )
    all.push(gold)
  }
  await printer?.close()
  return all
}

async function report(all: readonly Gold[]): Promise<void> {
  const lines = await runExtractor([process.execPath, 'bin/gongkai.js'], sources)
  const scores = new Map<string, Score>()
  const offences: Offence[] = []
  for (const gold of all) {
    const result = scoreDocument(gold, lines.get(gold.name) ?? null)
    scores.set(gold.profile, addScores(scores.get(gold.profile) ?? emptyScore(), result.score))
    offences.push(...result.offences)
  }
  const total = [...scores.values()].reduce(addScores, emptyScore())
  console.log(scoreTable([...scores, ['all', total]]))
  const kinds = options.list?.split(',') ?? []
  for (const { document, kind, note } of offences)
    if (kinds.includes(kind) || kinds.includes('all')) console.log(`${document}\t${kind}\t${note}`)
  if (total.silent > 0) process.exitCode = 1
}
