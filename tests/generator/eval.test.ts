import { expect, test } from '@jest/globals'
import { SourceError } from '../../src/errors.ts'
import { extract } from '../../src/extract/index.ts'
import { type GeneratedDocument, generate } from './generate.ts'
import { layouts } from './layouts/index.ts'
import { scoreDocument } from './score/score-document.ts'

// Layouts of printed pages need a browser; `npm run eval` has them.
const printable = layouts.filter((layout) => generate(layout, 1, 11).source.type === 'bytes')

test.each(printable.map((layout) => [layout.name, layout] as const))(
  'no number of a report in the layout %s is wrong without a flag',
  async (_, layout) => {
    for (const index of [1, 2, 3]) expect(await silentErrors(generate(layout, index, 11))).toEqual([])
  },
)

async function silentErrors({ gold, source }: GeneratedDocument): Promise<string[]> {
  if (source.type !== 'bytes') return []
  const line = await extract(source.bytes, { name: gold.name }).catch((error: unknown) => {
    if (error instanceof SourceError) return { source: { name: gold.name }, error }
    throw error
  })
  const { offences } = scoreDocument(gold, line)
  return offences.filter(({ kind }) => kind === 'silent' || kind === 'failed').map(({ note }) => note)
}
