import { parseArgs } from 'node:util'
import { benchDocuments } from './bench-document.ts'
import { benchTable } from './bench-table.ts'
import { measure } from './measure.ts'
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
  const pages = new Map<string, number>()
  for (const { format, name, bytes } of documents)
    if (format === 'pdf') pages.set(name, await countPages(bytes))
  console.log(`median of ${options.rounds} rounds, milliseconds a document: by the clock / of the processors`)
  console.log(benchTable(await measure(documents, Number(options.rounds)), pages))
}
