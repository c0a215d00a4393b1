import type { TableKey } from '../document/index.ts'
import { forms } from '../forms/index.ts'
import { namesSubRow, rowLabelsOf, strongFit } from './known-labels.ts'
import { labelFits } from './label.ts'
import type { PrintedRow } from './printed-row.ts'

/** A printed row whose label says that it prints a row of the form once more. */
export interface RepeatedRow {
  /** Key of the form's row. */
  readonly key: string
  readonly row: PrintedRow
}

export interface PartedRows {
  /** The rows of one table: each row of the form at most once, as far as labels tell. */
  readonly own: readonly PrintedRow[]
  /** Rows printed again in the midst of the table, as at a page break. */
  readonly repeats: readonly RepeatedRow[]
}

/** Rows in the order of the form. */
interface Pass {
  readonly rows: readonly PrintedRow[]
  readonly known: ReadonlyMap<string, PrintedRow>
}

/**
 * Parts the rows of a table from rows that print the same labels again.
 *
 * A second table (last year's, or that of another office) is left out as a whole; a single row that
 * comes again is a repeat. Of several tables the one with most rows is taken, then the first.
 */
export function partRepeats(rows: readonly PrintedRow[], table: Exclude<TableKey, 'disputes'>): PartedRows {
  const passes = toPasses(rows, table)
  const [first] = passes
  if (!first || passes.length === 1) return { own: rows, repeats: [] }
  const main = passes.reduce((best, pass) => (pass.known.size > best.known.size ? pass : best), first)
  const own = new Map(main.known)
  const left = new Set<PrintedRow>()
  const repeats: RepeatedRow[] = []
  for (const pass of passes) {
    if (pass === main) continue
    const again = [...pass.known].filter(([key]) => own.has(key))
    const isPart = again.length * 2 <= pass.known.size || isWithin(pass, main)
    if (!isPart) for (const row of pass.rows) left.add(row)
    else {
      for (const [key, row] of again) repeats.push(keepFilled(own, key, row))
      for (const [key, row] of pass.known) if (!own.has(key)) own.set(key, row)
    }
  }
  for (const { row } of repeats) left.add(row)
  return { own: rows.filter((row) => !left.has(row)), repeats }
}

function toPasses(rows: readonly PrintedRow[], table: Exclude<TableKey, 'disputes'>): Pass[] {
  const passes: Pass[] = []
  let from = 0
  let known = new Map<string, PrintedRow>()
  let lastFilled = -1
  let lastPlace = -1
  const hasSubRows = rows.some(({ labels }) => labels.some(({ text }) => namesSubRow(text)))
  rows.forEach((row, index) => {
    if (row.slots.length === 0) return
    const named = rowKey(row, table)
    // beside rows of its own, （六）其他处理 is their group, which each of them may print
    const key = hasSubRows && named === 'otherProcessing' ? null : named
    const place = key === null ? lastPlace : placesInForm[table].indexOf(key)
    if (key !== null && place <= lastPlace) {
      passes.push({ rows: rows.slice(from, lastFilled + 1), known })
      from = lastFilled + 1
      known = new Map()
    }
    if (key !== null) known.set(key, row)
    lastPlace = place
    lastFilled = index
  })
  return [...passes, { rows: rows.slice(from), known }]
}

/** The rows of both forms in one order. */
const placesInForm = { disclosure: mergedRows('disclosure'), applications: mergedRows('applications') }

function mergedRows(table: Exclude<TableKey, 'disputes'>): string[] {
  const keys = forms['2019'].tables[table].rows.map(({ key }) => key)
  forms['2021'].tables[table].rows.forEach(({ key }, index, rows) => {
    if (!keys.includes(key)) keys.splice(keys.indexOf(rows[index - 1]?.key ?? '') + 1, 0, key)
  })
  return keys
}

/**
 * The form's row that a label names beyond doubt, in either form; null where it names none, or several, or
 * has no cells behind it (其他 is a word of the header, too).
 */
function rowKey(row: PrintedRow, table: Exclude<TableKey, 'disputes'>): string | null {
  const printed = row.labels.at(-1)?.text
  if (printed === undefined) return null
  const isFilled = hasPrint(row)
  let best = { key: null as string | null, fit: strongFit }
  for (const { tables } of Object.values(forms)) {
    const fits = labelFits(printed, rowLabelsOf(tables[table]))
    tables[table].rows.forEach(({ key, columns }, index) => {
      const fit = fits[index] ?? 0
      if (fit < best.fit || (row.slots.length < columns.length && !isFilled)) return
      if (fit > best.fit || best.key === null) best = { key, fit }
      else if (best.key !== key) best = { key: null, fit }
    })
  }
  return best.key
}

/** A few rows in the grid of the table itself are a part of it. */
function isWithin(pass: Pass, main: Pass): boolean {
  const [row] = pass.known.values()
  const isFew = pass.known.size * 2 < main.known.size
  return isFew && row?.layout !== 'text' && main.rows.some(({ block }) => block === row?.block)
}

/** Of two prints of a row the one that is not empty counts; the other is the repeat. */
function keepFilled(own: Map<string, PrintedRow>, key: string, row: PrintedRow): RepeatedRow {
  const kept = own.get(key)
  if (!kept || hasPrint(kept) || !hasPrint(row)) return { key, row }
  own.set(key, row)
  return { key, row: kept }
}

function hasPrint(row: PrintedRow): boolean {
  return row.slots.some(({ reading }) => reading.type !== 'blank')
}
