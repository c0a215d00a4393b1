import type { FormYear, TableKey } from '../../../src/document/index.ts'
import { type CellHabits, chooseCellHabits, traitsOfCellHabits } from '../print/cell-habits.ts'
import { chooseLabelHabits, type LabelHabits, traitsOfLabelHabits } from '../print/label-habits.ts'
import type { PrintedTable } from '../print/printed.ts'
import type { Random } from '../random.ts'
import type { Values } from './form-values.ts'
import { misprint } from './publishing-errors.ts'
import { writeTable } from './write-table.ts'

/** What a layout cannot show, so that no author who chooses it does it. */
export interface WritingLimits {
  /** 'digits': nothing in a cell but a number or a blank. */
  readonly cells: 'any' | 'digits'
  /** False: labels have neither line breaks nor spaces inside. */
  readonly hasLooseLabels: boolean
}

/** The form that each table is printed in. */
export type TableForms = Readonly<Record<TableKey, FormYear>>

/** The true numbers of each table. */
export type TableValues = Readonly<Record<TableKey, Values>>

/** Three tables by one author, and what is odd about them. */
export interface WrittenTables {
  readonly tables: Readonly<Record<TableKey, PrintedTable>>
  readonly traits: readonly string[]
}

/** One table in eight. */
const misprintShare = 0.12

/** The three tables as one author prints them; one in eight of those with sums has a misprint. */
export function writeTables(
  from: { readonly forms: TableForms; readonly truth: TableValues; readonly limits: WritingLimits },
  random: Random,
): WrittenTables {
  const cells = limitCells(chooseCellHabits(random), from.limits)
  const labels = limitLabels(chooseLabelHabits(random), from.limits)
  const isInSeveralGrids = random.chance(0.25)
  const hasExtraRow = from.limits.cells === 'any' && random.chance(0.04)
  const isCut = random.chance(0.08)
  const traits = [...traitsOfCellHabits(cells), ...traitsOfLabelHabits(labels)]
  if (isInSeveralGrids) traits.push('disclosure-in-several-tables')
  if (hasExtraRow) traits.push('extra-row')
  if (isCut) traits.push('table-cut')
  const print = (key: TableKey) => {
    const truth = from.truth[key]
    const isWrong = key !== 'disclosure' && random.chance(misprintShare)
    const values = isWrong ? misprint(key, truth, random) : truth
    if (isWrong) traits.push(`misprint:${key}`)
    const leftOut = key === 'applications' && random.chance(0.02) ? emptyRow(values, random) : null
    if (leftOut) traits.push('row-left-out')
    const form = from.forms[key]
    const style = { cells, labels, isInSeveralGrids, hasExtraRow, isCut }
    return writeTable({ key, form, values, leftOut, ...style }, random)
  }
  const tables = {
    disclosure: print('disclosure'),
    applications: print('applications'),
    disputes: print('disputes'),
  }
  return { tables, traits }
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
