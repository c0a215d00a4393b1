import type { Layout } from '../../layout.ts'
import { flatRows } from '../../print/grid-builder.ts'
import { headingLine, type PrintedReport, type PrintedTable } from '../../print/printed.ts'
import type { Random } from '../../random.ts'
import { toUtf8 } from './compose-text.ts'

/** Everything behind one another without any separator: 本年新收政府信息公开申请数量801000081. */
export const runOnTight: Layout = runOn('txt-run-on', () => '')

/** The same, with stray spaces between some of the cells and labels. */
export const runOnLoose: Layout = runOn('txt-run-on-spaces', (random) => (random.chance(0.05) ? ' ' : ''))

function runOn(name: string, gap: (random: Random) => string): Layout {
  return {
    name,
    extension: 'txt',
    limits: { cells: 'digits', hasLooseLabels: true },
    print: (report, random) => {
      const isOneLine = random.chance(0.4)
      const table = (printed: PrintedTable) => tableText(printed, () => gap(random))
      const sections = report.sections.map((section) => {
        const heading = section.heading ? headingLine(section.heading) : ''
        const blocks = section.blocks.map((block) => (block.type === 'table' ? table(block) : block.text))
        return [heading, ...blocks].filter((text) => text !== '').join(isOneLine ? '' : '\n')
      })
      return {
        source: { type: 'bytes', bytes: toUtf8(allLines(report, sections, isOneLine)) },
        traits: isOneLine ? ['one-line'] : [],
        loss: 'cuts',
      }
    },
  }
}

function tableText(table: PrintedTable, gap: () => string): string {
  return table.grids
    .flatMap((grid) => flatRows(grid).flat())
    .map((cell) => cell.text.replace(/\n/g, '') + gap())
    .join('')
    .trim()
}

function allLines(report: PrintedReport, sections: readonly string[], isOneLine: boolean): string[] {
  const title = report.titleLines.join('')
  const parts = [...report.preamble, ...sections, ...report.signature].filter((part) => part !== '')
  return isOneLine ? [title, parts.join('')] : [title, ...parts]
}
