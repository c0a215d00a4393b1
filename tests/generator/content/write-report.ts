import type { FormYear, SectionKey, TableKey } from '../../../src/document/index.ts'
import { formOfYear } from '../../../src/forms/index.ts'
import { type CellHabits, chooseCellHabits, traitsOfCellHabits } from '../print/cell-habits.ts'
import { chooseLabelHabits, type LabelHabits, traitsOfLabelHabits } from '../print/label-habits.ts'
import type { PrintedBlock, PrintedParagraph, PrintedReport, PrintedSection } from '../print/printed.ts'
import type { Random } from '../random.ts'
import { type Agency, inventAgency } from './agency.ts'
import { applicationProse } from './application-prose.ts'
import type { Prose, StatedFigure } from './figures.ts'
import { inventValues, type Values } from './form-values.ts'
import { type PrintedHeadings, printHeadings, sectionKeys } from './headings.ts'
import { disclosureProse, disputesProse, otherProse } from './other-prose.ts'
import { type Overview, overviewProse } from './overview-prose.ts'
import { writePreamble } from './preamble.ts'
import { problemsProse } from './problems-prose.ts'
import { misprint } from './publishing-errors.ts'
import { printTitle } from './titles.ts'
import { writeTable } from './write-table.ts'

/** What a layout cannot show, so that no author who chooses it does it. */
export interface WritingLimits {
  /** 'digits': nothing in a cell but a number or a blank. */
  readonly cells: 'any' | 'digits'
  /** False: labels have neither line breaks nor spaces inside. */
  readonly hasLooseLabels: boolean
}

/** A report with the figures that its prose states. */
export interface WrittenReport {
  readonly report: PrintedReport
  readonly figures: readonly StatedFigure[]
}

/** A report of an invented agency; one in eight of its tables with sums has a misprint. */
export function writeReport(limits: WritingLimits, random: Random): WrittenReport {
  const agency = inventAgency(random)
  const year = random.int(2019, 2025)
  const traits: string[] = []
  const formsUsed = chooseForms(year, traits, random)
  const truth = inventTables(formsUsed, agency, random)
  const title = printTitle(agency.name, year, random)
  const preamble = writePreamble(agency.name, year, random)
  const facts = { section: 'overview' as const, year, we: agency.we, values: truth.applications }
  const overview = overviewProse(facts, random)
  const headings = printHeadings(overview.numbering === 'inner' || overview.numbering === 'arabic', random)
  const tables = printTables({ formsUsed, truth, limits, traits }, random)
  const prose = sectionProse({ agency, year, formsUsed, truth }, random)
  if (overview.numbering === 'inner') traits.push('inner-numbered-headings')
  const sections = assemble({ headings, overview, tables, prose, agency, year, traits }, random)
  return {
    report: {
      agency,
      year,
      titleLines: title.lines,
      preamble: preamble.paragraphs,
      period: preamble.statesPeriod ? { start: `${year}-01-01`, end: `${year}-12-31` } : null,
      sections,
      signature: random.chance(0.3) ? signatureOf(agency, year, random) : [],
      traits: [...traits, ...title.traits, ...headings.traits],
    },
    figures: [...overview.figures, ...Object.values(prose).flatMap((piece) => piece?.figures ?? [])],
  }
}

type Forms = Readonly<Record<TableKey, FormYear>>
type Truth = Readonly<Record<TableKey, Values>>
type SectionProse = Readonly<Record<TableKey, Prose | null>>

function chooseForms(year: number, traits: string[], random: Random): Forms {
  const form = formOfYear(year) ?? '2019'
  const chance = form === '2021' ? random.next() : 1
  if (chance < 0.07) {
    traits.push('hybrid-form')
    return { disclosure: '2021', applications: '2019', disputes: '2019' }
  }
  if (chance < 0.13) {
    traits.push('old-form-later-year')
    return { disclosure: '2019', applications: '2019', disputes: '2019' }
  }
  return { disclosure: form, applications: form, disputes: form }
}

function inventTables(formsUsed: Forms, { size }: Agency, random: Random): Truth {
  const invent = (table: TableKey) => inventValues({ table, form: formsUsed[table], size }, random)
  return {
    disclosure: invent('disclosure'),
    applications: invent('applications'),
    disputes: invent('disputes'),
  }
}

/** One table in eight. */
const misprintShare = 0.12

function printTables(
  from: {
    readonly formsUsed: Forms
    readonly truth: Truth
    readonly limits: WritingLimits
    readonly traits: string[]
  },
  random: Random,
): Record<TableKey, PrintedBlock> {
  const cells = limitCells(chooseCellHabits(random), from.limits)
  const labels = limitLabels(chooseLabelHabits(random), from.limits)
  const isInSeveralGrids = random.chance(0.25)
  const hasExtraRow = from.limits.cells === 'any' && random.chance(0.04)
  const isCut = random.chance(0.08)
  from.traits.push(...traitsOfCellHabits(cells), ...traitsOfLabelHabits(labels))
  if (isInSeveralGrids) from.traits.push('disclosure-in-several-tables')
  if (hasExtraRow) from.traits.push('extra-row')
  if (isCut) from.traits.push('table-cut')
  const print = (key: TableKey) => {
    const truth = from.truth[key]
    const isWrong = key !== 'disclosure' && random.chance(misprintShare)
    const values = isWrong ? misprint(key, truth, random) : truth
    if (isWrong) from.traits.push(`misprint:${key}`)
    const leftOut = key === 'applications' && random.chance(0.02) ? emptyRow(values, random) : null
    if (leftOut) from.traits.push('row-left-out')
    const form = from.formsUsed[key]
    const style = { cells, labels, isInSeveralGrids, hasExtraRow, isCut }
    return writeTable({ key, form, values, leftOut, ...style }, random)
  }
  return { disclosure: print('disclosure'), applications: print('applications'), disputes: print('disputes') }
}

function limitCells(habits: CellHabits, limits: WritingLimits): CellHabits {
  if (limits.cells === 'any') return habits
  return {
    ...habits,
    blankZeros: habits.blankZeros === 'none' ? 'none' : 'all',
    zeroMark: null,
    isFullWidth: false,
    hasThousands: false,
    hasNotes: false,
    hasUnits: false,
    hasOddCells: false,
    change: 'sign',
  }
}

function limitLabels(habits: LabelHabits, limits: WritingLimits): LabelHabits {
  return limits.hasLooseLabels ? habits : { ...habits, hasSpaces: false, hasLineBreaks: false }
}

/** A row of results that holds nothing but zeros. */
function emptyRow(values: Values, random: Random): string | null {
  const rows = Object.keys(values)
    .filter((key) => /^(refused|notProcessed)\..*\.total$/.test(key) && values[key] === 0)
    .map((key) => key.replace(/\.total$/, ''))
  return rows.length > 0 ? random.pick(rows) : null
}

function sectionProse(
  from: {
    readonly agency: Agency
    readonly year: number
    readonly formsUsed: Forms
    readonly truth: Truth
  },
  random: Random,
): SectionProse {
  const { we } = from.agency
  const facts = { year: from.year, we }
  const { disclosure, applications, disputes } = from.truth
  const hasApplicationProse = random.chance(0.25)
  return {
    disclosure: disclosureProse({ ...facts, form: from.formsUsed.disclosure, values: disclosure }, random),
    applications: hasApplicationProse
      ? applicationProse({ ...facts, section: 'applications', values: applications }, random)
      : null,
    disputes: disputesProse({ ...facts, values: disputes }, random),
  }
}

const remark = '注：行政复议、行政诉讼数量含上年度结转数量。'

function assemble(
  from: {
    readonly headings: PrintedHeadings
    readonly overview: Overview
    readonly tables: Readonly<Record<TableKey, PrintedBlock>>
    readonly prose: SectionProse
    readonly agency: Agency
    readonly year: number
    readonly traits: string[]
  },
  random: Random,
): PrintedSection[] {
  const paragraph = (text: string): PrintedParagraph => ({ type: 'paragraph', text, isSubheading: false })
  const tableBlocks = (key: TableKey): PrintedBlock[] => {
    const text = from.prose[key]?.text
    const hasRemark = key === 'disputes' && random.chance(0.06)
    if (hasRemark) from.traits.push('remark-row')
    return [...(text ? [paragraph(text)] : []), from.tables[key], ...(hasRemark ? [paragraph(remark)] : [])]
  }
  const { we } = from.agency
  const blocks: Record<SectionKey, PrintedBlock[]> = {
    overview: [...from.overview.paragraphs],
    disclosure: tableBlocks('disclosure'),
    applications: tableBlocks('applications'),
    disputes: tableBlocks('disputes'),
    problems: problemsProse(we, random),
    other: otherProse({ year: from.year, we }, random).map(paragraph),
  }
  const leftOut = random.chance(0.04) ? random.pick<SectionKey>(['problems', 'other']) : null
  if (leftOut) from.traits.push(`section-left-out:${leftOut}`)
  if (!leftOut && random.chance(0.03)) {
    from.traits.push('section-added')
    blocks.other.push(paragraph(`七、${from.year + 1}年工作思路`), paragraph('继续做好各项公开工作。'))
  }
  return sectionKeys.map((key) =>
    key === leftOut
      ? { key, heading: null, blocks: [] }
      : { key, heading: from.headings.headings[key], blocks: blocks[key] },
  )
}

function signatureOf(agency: Agency, year: number, random: Random): string[] {
  return [agency.name, `${year + 1}年${random.int(1, 3)}月${random.int(1, 28)}日`]
}
