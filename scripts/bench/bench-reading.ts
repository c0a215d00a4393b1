import { parseArgs } from 'node:util'
import { benchDocuments } from './bench-document.ts'
import { benchTable } from './bench-table.ts'
import { type Measurement, measure } from './measure.ts'
import { countPages } from './read-bare.ts'

/** `npm run bench [-- --rounds N --seed N --format text,html,docx,pdf]`: prints what reading costs beyond the libraries. */
export async function benchReading(words: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...words],
    options: {
      rounds: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      format: { type: 'string' },
    },
  })
  const wanted = options.format?.split(',')
  const documents = benchDocuments(Number(options.seed)).filter(
    ({ format }) => !wanted || wanted.includes(format),
  )
  const measurements = await measure(documents, Number(options.rounds))
  // Not before: the first reading of a PDF loads the library, and is to be measured.
  const pages = new Map<string, number>()
  for (const { format, name, bytes } of documents)
    if (format === 'pdf') pages.set(name, await countPages(bytes))
  for (const line of coldLines(measurements)) console.log(line)
  console.log(`median of ${options.rounds} rounds, milliseconds a document: by the clock / of the processors`)
  console.log(benchTable(measurements, pages))
}

/** What the first reading of each format took: it loads the reader, and nothing of that is compiled yet. */
function coldLines(measurements: readonly Measurement[]): string[] {
  const formats = new Set(measurements.map(({ document }) => document.format))
  return [...formats].flatMap((format) => {
    const first = measurements.find(({ document }) => document.format === format)
    if (!first) return []
    const { wallMs, cpuMs } = first.cold
    return [
      `first ${format} read, cold: ${first.document.name} ${wallMs.toFixed(0)} / ${cpuMs.toFixed(0)} ms`,
    ]
  })
}
