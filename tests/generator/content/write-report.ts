import type { TableKey } from '../../../src/document/index.ts'
import { formOfYear } from '../../../src/forms/index.ts'
import type { PrintedReport } from '../print/printed.ts'
import type { Random } from '../random.ts'
import { type Agency, inventAgency } from './agency.ts'
import { applicationProse } from './application-prose.ts'
import type { Prose, StatedFigure } from './figures.ts'
import { inventValues } from './form-values.ts'
import { printHeadings } from './headings.ts'
import { disclosureProse, disputesProse } from './other-prose.ts'
import { overviewProse } from './overview-prose.ts'
import { writePreamble } from './preamble.ts'
import { printTitle } from './titles.ts'
import { writeSections } from './write-sections.ts'
import { type TableForms, type TableValues, type WritingLimits, writeTables } from './write-tables.ts'

/** A report with the figures that its prose states. */
export interface WrittenReport {
  readonly report: PrintedReport
  readonly figures: readonly StatedFigure[]
}

/** A report of an invented agency; one in eight of its tables with sums has a misprint. */
export function writeReport(limits: WritingLimits, random: Random): WrittenReport {
  const agency = inventAgency(random)
  const year = random.int(2019, 2025)
  const { forms, traits } = chooseForms(year, random)
  const truth = inventTables(forms, agency, random)
  const title = printTitle(agency.name, year, random)
  const preamble = writePreamble(agency.name, year, random)
  const facts = { section: 'overview' as const, year, we: agency.we, values: truth.applications }
  const overview = overviewProse(facts, random)
  const headings = printHeadings(overview.numbering === 'inner' || overview.numbering === 'arabic', random)
  const { tables, traits: tableTraits } = writeTables({ forms, truth, limits }, random)
  const prose = sectionProse({ agency, year, forms, truth }, random)
  const parts = { headings, overview, tables, prose, we: agency.we, year }
  const { sections, traits: sectionTraits } = writeSections(parts, random)
  const inner = overview.numbering === 'inner' ? ['inner-numbered-headings'] : []
  return {
    report: {
      agency,
      year,
      titleLines: title.lines,
      preamble: preamble.paragraphs,
      period: preamble.statesPeriod ? { start: `${year}-01-01`, end: `${year}-12-31` } : null,
      sections,
      signature: random.chance(0.3) ? signatureOf(agency, year, random) : [],
      traits: [...traits, ...title.traits, ...headings.traits, ...tableTraits, ...sectionTraits, ...inner],
    },
    figures: [...overview.figures, ...Object.values(prose).flatMap((piece) => piece?.figures ?? [])],
  }
}

type SectionProse = Readonly<Record<TableKey, Prose | null>>

/** Now and then the old form in a later year, in all tables or in some. */
function chooseForms(year: number, random: Random): { forms: TableForms; traits: readonly string[] } {
  const form = formOfYear(year) ?? '2019'
  const chance = form === '2021' ? random.next() : 1
  if (chance < 0.07)
    return {
      forms: { disclosure: '2021', applications: '2019', disputes: '2019' },
      traits: ['hybrid-form'],
    }
  if (chance < 0.13)
    return {
      forms: { disclosure: '2019', applications: '2019', disputes: '2019' },
      traits: ['old-form-later-year'],
    }
  return { forms: { disclosure: form, applications: form, disputes: form }, traits: [] }
}

function inventTables(forms: TableForms, { size }: Agency, random: Random): TableValues {
  const invent = (table: TableKey) => inventValues({ table, form: forms[table], size }, random)
  return {
    disclosure: invent('disclosure'),
    applications: invent('applications'),
    disputes: invent('disputes'),
  }
}

function sectionProse(
  from: {
    readonly agency: Agency
    readonly year: number
    readonly forms: TableForms
    readonly truth: TableValues
  },
  random: Random,
): SectionProse {
  const { we } = from.agency
  const facts = { year: from.year, we }
  const { disclosure, applications, disputes } = from.truth
  const hasApplicationProse = random.chance(0.25)
  return {
    disclosure: disclosureProse({ ...facts, form: from.forms.disclosure, values: disclosure }, random),
    applications: hasApplicationProse
      ? applicationProse({ ...facts, section: 'applications', values: applications }, random)
      : null,
    disputes: disputesProse({ ...facts, values: disputes }, random),
  }
}

function signatureOf(agency: Agency, year: number, random: Random): string[] {
  return [agency.name, `${year + 1}年${random.int(1, 3)}月${random.int(1, 28)}日`]
}
