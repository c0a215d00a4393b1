import type { TableKey } from '../../src/document/index.ts'
import type { WrittenReport } from './content/write-report.ts'
import type { GoldCell, GoldReport, GoldSection, GoldTable } from './gold.ts'
import type { Layout, LayoutOutput } from './layout.ts'
import { headingLine, type PrintedReport, type PrintedTable, tablesOf } from './print/printed.ts'
import { publishedErrors, undecidedFigures } from './published-errors.ts'
import { markRecoverable } from './recover/mark-recoverable.ts'

/** What a report really holds once it is in that layout. */
export function toGold(
  name: string,
  layout: Layout,
  written: WrittenReport,
  output: LayoutOutput,
): GoldReport {
  const { report, figures } = written
  const tables = goldTables(report, output)
  const title = report.titleLines.join('').replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')
  const isPicture = (id: string) => output.pictures?.includes(id.split('.')[0] as TableKey) ?? false
  return {
    name,
    kind: 'report',
    profile: layout.name,
    traits: [...report.traits, ...output.traits],
    title,
    titleAlso: report.titleLines.slice(1),
    agency: report.agency.name,
    agencyAlso: report.agency.also,
    year: report.year,
    form: commonForm(tables),
    period: report.period,
    preamble: report.preamble.join('\n'),
    sections: goldSections(report),
    tables,
    publishedErrors: publishedErrors(report, figures).filter(
      (error) => !error.cells.some(isPicture) && error.cells.every((id) => isTold(tables, id)),
    ),
    undecidedChecks: [
      ...undecidedFigures(report, figures),
      ...publishedErrors(report, figures).filter((error) => error.cells.some((id) => !isTold(tables, id))),
    ].map(({ rule, at }) => ({ rule, at })),
  }
}

function goldTables(report: PrintedReport, output: LayoutOutput): Record<TableKey, GoldTable> {
  const entries = tablesOf(report).map((table): [TableKey, GoldTable] => [
    table.key,
    { form: table.form, cells: goldCells(table, output) },
  ])
  return Object.fromEntries(entries) as Record<TableKey, GoldTable>
}

function goldCells(table: PrintedTable, output: LayoutOutput): Record<string, GoldCell> {
  if (output.pictures?.includes(table.key)) return mapCells(table, () => missing)
  if (output.loss !== 'none') return markRecoverable(table, output.loss)
  // A cell whose print is no number is rightly null and rightly flagged.
  return mapCells(table, (cell) => (cell.status === 'ambiguous' ? { ...cell, recoverable: false } : cell))
}

const missing: GoldCell = { value: null, raw: null, status: 'missing' }

function mapCells(table: PrintedTable, map: (cell: GoldCell) => GoldCell): Record<string, GoldCell> {
  return Object.fromEntries(Object.entries(table.cells).map(([key, cell]) => [key, map(cell)]))
}

function isTold(tables: Record<TableKey, GoldTable>, id: string): boolean {
  const [table = '', ...rest] = id.split('.')
  const cell = tables[table as TableKey]?.cells[rest.join('.')]
  return cell?.recoverable !== false && cell?.undecided !== true
}

/** Null where the tables that tell are pictures. */
function commonForm({ disclosure, applications }: Record<TableKey, GoldTable>): GoldReport['form'] {
  const told = [disclosure, applications].filter(({ cells }) =>
    Object.values(cells).some((cell) => cell.status !== 'missing'),
  )
  const [first, second] = told.map((table) => table.form)
  return second === undefined || first === second ? (first ?? null) : 'mixed'
}

function goldSections(report: PrintedReport): GoldSection[] {
  return report.sections.map((section, index): GoldSection => {
    const text = section.blocks
      .flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
      .join('\n')
    const title = section.heading && headingLine(section.heading)
    const isLast = index === report.sections.length - 1 && report.signature.length > 0
    return { key: section.key, title, text, ...(isLast ? { optionalTail: report.signature.join('\n') } : {}) }
  })
}
