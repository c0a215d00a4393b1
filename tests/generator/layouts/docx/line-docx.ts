import type { Layout } from '../../layout.ts'
import { looseLines } from '../text/loose-lines.ts'
import { spaceRows } from '../text/space-rows.ts'
import { tabbed } from '../text/tabbed.ts'
import { vanishedBlanks } from '../text/vanished-blanks.ts'
import { paragraph, run } from './ooxml.ts'
import { packageDocx } from './package-docx.ts'

const texts = [spaceRows, looseLines, vanishedBlanks, tabbed] as const

/** A text with flattened tables that was pasted into a word processor: a paragraph a line. */
export const lineDocx: Layout = {
  name: 'docx-lines',
  extension: 'docx',
  limits: { cells: 'any', hasLooseLabels: false },
  print: (report, random) => {
    const { source, traits } = random.pick(texts).print(report, random)
    if (source.type !== 'bytes') throw new Error('lines of a text are needed')
    const lines = new TextDecoder().decode(source.bytes).split(/\r?\n/)
    const body = lines.map((line) => paragraph(run(line))).join('')
    const bytes = packageDocx({ body, styles: '', head: report.agency.name })
    return { source: { type: 'bytes', bytes }, traits, loss: 'places' }
  },
}
