import type { TableKey } from '../../../src/document/index.ts'
import type { Random } from '../random.ts'
import type { PrintedNumber } from './printed.ts'

/** How an agency writes its numbers. */
export interface CellHabits {
  /** Zeros that are left empty, and in which tables. */
  readonly blankZeros: 'none' | 'all' | 'some' | 'parts'
  readonly blankTables: readonly TableKey[]
  /** What stands for a zero instead ('/', '—'); null: nothing does. */
  readonly zeroMark: string | null
  readonly isFullWidth: boolean
  readonly hasThousands: boolean
  readonly hasNotes: boolean
  readonly hasUnits: boolean
  readonly amountUnit: '元' | '万元' | null
  readonly change: 'sign' | 'words' | 'short-words' | 'plain'
  /** A few cells hold words instead of a number. */
  readonly hasOddCells: boolean
}

/** The habits of one agency: most write plain digits. */
export function chooseCellHabits(random: Random): CellHabits {
  const rare = (share: number) => random.chance(share)
  return {
    blankZeros: rare(0.16) ? random.pick(['all', 'some', 'parts']) : 'none',
    blankTables: random.pick([
      ['disclosure', 'applications', 'disputes'],
      ['applications'],
      ['disputes'],
      ['disclosure'],
    ]),
    zeroMark: rare(0.07) ? random.pick(['/', '-', '—', '——', '／', '无']) : null,
    isFullWidth: rare(0.06),
    hasThousands: rare(0.08),
    hasNotes: rare(0.06),
    hasUnits: rare(0.05),
    amountUnit: rare(0.1) ? random.pick(['元', '万元']) : null,
    change: rare(0.25) ? random.pick(['words', 'short-words', 'plain']) : 'sign',
    hasOddCells: rare(0.03),
  }
}

/** The habits' names, for the list of what is odd about a document. */
export function traitsOfCellHabits(habits: CellHabits): string[] {
  const traits = [
    habits.blankZeros !== 'none' && `blank-zeros:${habits.blankZeros}`,
    habits.zeroMark && `not-applicable:${habits.zeroMark}`,
    habits.isFullWidth && 'full-width-digits',
    habits.hasThousands && 'thousands',
    habits.hasNotes && 'note-in-cell',
    habits.hasUnits && 'unit-in-cell',
    habits.amountUnit && `amount-unit:${habits.amountUnit}`,
    habits.change !== 'sign' && `change:${habits.change}`,
    habits.hasOddCells && 'odd-cells',
  ]
  return traits.filter((trait) => typeof trait === 'string')
}

/** A number as an agency of such habits prints it in the cell `key` of `table`. */
export function printNumber(
  place: { readonly table: TableKey; readonly key: string },
  value: number,
  habits: CellHabits,
  random: Random,
): PrintedNumber {
  if (value === 0) {
    const isBlank = habits.blankTables.includes(place.table) && isLeftEmpty(place.key, habits, random)
    if (isBlank) return { value: null, raw: '', status: 'blank' }
    if (habits.zeroMark) return { value: null, raw: habits.zeroMark, status: 'notApplicable' }
  }
  if (habits.hasOddCells && place.table === 'disclosure' && random.chance(0.25))
    return printOdd(place.key, value, random)
  return { value, raw: widen(decorate(place, value, habits, random), habits), status: 'read' }
}

/** An approximate number, or words that are none. */
function printOdd(key: string, value: number, random: Random): PrintedNumber {
  if (key.endsWith('.change')) return { value: null, raw: random.pick(['增', '减']), status: 'ambiguous' }
  if (value > 1 && random.chance(0.5)) return { value, raw: `约${value}`, status: 'read' }
  return { value: null, raw: random.pick(['见附件', '若干', '0/0', '详见官网']), status: 'ambiguous' }
}

function isLeftEmpty(key: string, habits: CellHabits, random: Random): boolean {
  if (habits.blankZeros === 'all') return true
  if (habits.blankZeros === 'some') return random.chance(0.5)
  return habits.blankZeros === 'parts' && !/\.(total|naturalPerson)$/.test(key)
}

function decorate(
  place: { readonly table: TableKey; readonly key: string },
  value: number,
  habits: CellHabits,
  random: Random,
): string {
  const digits = habits.hasThousands ? withThousands(value) : String(value)
  if (place.table !== 'disclosure') return digits
  if (place.key.endsWith('.change')) return printChange(value, digits, habits)
  if (place.key.endsWith('.amount')) return digits + (value > 0 ? (habits.amountUnit ?? '') : '')
  const unit = habits.hasUnits ? (/Items|items/.test(place.key) ? '项' : '件') : ''
  const hasNote = habits.hasNotes && value > 1 && random.chance(0.4)
  const note = `${random.pick(['其中修订', '含自然失效', '不含'])}${random.int(1, Math.max(1, value - 1))}件`
  return digits + unit + (hasNote ? `（${note}）` : '')
}

function withThousands(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function printChange(value: number, digits: string, habits: CellHabits): string {
  const size = digits.replace('-', '')
  if (value === 0) return size
  if (habits.change === 'plain') return digits
  if (habits.change === 'words') return `${value > 0 ? '增加' : '减少'}${size}`
  if (habits.change === 'short-words') return `${value > 0 ? '增' : '减'}${size}`
  return `${value > 0 ? '+' : '-'}${size}`
}

function widen(text: string, habits: CellHabits): string {
  if (!habits.isFullWidth) return text
  return text.replace(/[0-9.,+-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}
