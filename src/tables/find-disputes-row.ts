import { groupColumns, groups, outcomes } from './disputes-columns.ts'
import { columnOf } from './header-order.ts'
import { strongFit } from './known-labels.ts'
import { labelFit, parseLabel } from './label.ts'
import { type PrintedRow, type Slot, wordsOfRow } from './printed-row.ts'
import { turnedDisputes } from './turned-disputes.ts'

/** The row with the numbers, and the first and the last row of the print that it was joined from. */
export interface NumberRow {
  readonly row: PrintedRow
  readonly first: PrintedRow
  readonly last: PrintedRow
}

/** Words of the header, also where its lines cut them. */
export const headerWords = /结果|维持|纠正|审结|尚未|[总合]计|起诉/u

/** The row with the numbers; three rows of five, or fifteen of one, are joined to one. */
export function findDisputesRow(rows: readonly PrintedRow[]): NumberRow | null {
  const turned = turnedDisputes(
    rows,
    groupColumns.map(({ label }) => label),
    outcomes,
  )
  if (turned) return joined(turned)
  const withNumbers = rows.filter((row) => row.slots.some(isPrint))
  const filled = withNumbers.length > 0 ? withNumbers : rows.filter((row) => row.slots.length >= 5)
  if (!filled[0]) return null
  const rowsOfGroups =
    groupsByLabel(filled) ?? groupsByLabel(rows) ?? groupsInRows(rows) ?? filled.slice(0, groups.length)
  if (rowsOfGroups.length === groups.length && rowsOfGroups.every(({ slots }) => slots.length === 5)) {
    const inPrint = rows.filter((row) => rowsOfGroups.includes(row))
    return { ...joined(rowsOfGroups), first: inPrint[0] as PrintedRow, last: inPrint.at(-1) as PrintedRow }
  }
  const parts = reviewBesideSuits(rows)
  if (parts) return joined(parts)
  // A row of dashes in which nothing is told may be wider than the row of numbers, whose blank cells vanished.
  const numbered = filled.filter((row) => row.slots.some(({ reading }) => reading.type === 'number'))
  const candidates = numbered.length > 0 ? numbered : filled
  const widest = candidates.reduce((best, row) => (row.slots.length > best.slots.length ? row : best))
  return { row: widest, first: widest, last: widest }
}

/** Where a table cannot join cells, as in Markdown, a label over two columns has an empty cell behind it: no place for a number. */
export function withoutEmptyLabel(row: PrintedRow): PrintedRow {
  const { layout, labels, slots } = row
  const isWider = layout === 'grid' && labels.length === 1 && slots.length === outcomes.length + 1
  if (!isWider || slots[0]?.reading.type !== 'blank') return row
  const [label] = labels.map(({ text }) => text)
  const isGroup = groupColumns.some((group) => labelFit(label ?? '', group.label) >= strongFit)
  return isGroup ? { ...row, slots: slots.slice(1) } : row
}

/** Whether a slot holds print that is no word of the header. */
export function isPrint({ reading, source }: Slot): boolean {
  return reading.type !== 'blank' && !headerWords.test(parseLabel(source.text).words)
}

/** The three groups' rows by their labels, in the order of the form; null where a label is not known. */
function groupsByLabel(rows: readonly PrintedRow[]): PrintedRow[] | null {
  const found = groupColumns.flatMap(
    ({ label }) =>
      rows.find(
        ({ labels, slots }) =>
          slots.length === outcomes.length && labelFit(labels.at(-1)?.text ?? '', label) >= strongFit,
      ) ?? [],
  )
  return new Set(found).size === groups.length ? found : null
}

/** Three rows of five cells, of which some may be empty throughout; null for any other print. */
function groupsInRows(rows: readonly PrintedRow[]): PrintedRow[] | null {
  const wide = rows.filter(({ slots }) => slots.length >= outcomes.length)
  const areGroups =
    wide.length === groups.length && wide.every(({ slots }) => slots.length === outcomes.length)
  return areGroups ? wide : null
}

function joined(rows: readonly PrintedRow[]): NumberRow {
  const [first] = rows as [PrintedRow]
  return {
    row: { ...first, slots: rows.flatMap((row) => row.slots) },
    first,
    last: rows.at(-1) as PrintedRow,
  }
}

/** The row of the reviews and that of the suits, where each has a table of its own; null for any other print. */
function reviewBesideSuits(rows: readonly PrintedRow[]): PrintedRow[] | null {
  const wide = rows.filter(({ slots }) => slots.length >= outcomes.length)
  const [reviews, suits] = wide
  if (!reviews || !suits || wide.length > 2) return null
  const areParts = reviews.slots.length === outcomes.length && suits.slots.length === 2 * outcomes.length
  const namesSuits = (row: PrintedRow) => wordsOfRow(row).some((word) => /起诉/u.test(word))
  const between = rows.slice(rows.indexOf(reviews) + 1, rows.indexOf(suits))
  const above = rows.slice(0, rows.indexOf(reviews))
  const isInOrder = hasSameOrder(outcomesIn(above), outcomesIn(between))
  return areParts && isInOrder && between.some(namesSuits) && !above.some(namesSuits) ? wide : null
}

function outcomesIn(rows: readonly PrintedRow[]): number[] {
  return rows.flatMap(wordsOfRow).flatMap((word) => columnOf(word, outcomes) ?? [])
}

/** Whether the suits' header, where it names every column, has the order of the reviews' header. */
function hasSameOrder(reviews: readonly number[], suits: readonly number[]): boolean {
  if (reviews.length !== outcomes.length || suits.length !== 2 * outcomes.length) return true
  return suits.every((outcome, index) => outcome === reviews[index % outcomes.length])
}
