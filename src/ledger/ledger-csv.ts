import { byteOrderMark, csvLines } from '../export/index.ts'
import { dayInChina } from './day-in-china.ts'
import type { LedgerChange, LedgerEntry } from './entry.ts'

/** An entry with what its changes changed; null where that is not known. */
interface ComparedEntry extends Omit<LedgerEntry, 'changes'> {
  readonly changes: readonly (LedgerChange & {
    readonly changes: { readonly cells: readonly unknown[] } | null
  })[]
}

type Value = string | number | null

const columns: readonly (readonly [string, (entry: ComparedEntry) => Value])[] = [
  ['year', ({ year }) => year],
  ['agency', ({ agency }) => agency.name],
  ['region_code', ({ agency }) => agency.regionCode],
  ['region_name', ({ agency }) => agency.regionName],
  ['level', ({ agency }) => agency.level],
  ['kind', ({ agency }) => agency.kind],
  ['state', ({ state }) => state],
  ['timeliness', ({ timeliness }) => timeliness],
  ['deadline', ({ deadline }) => deadline],
  ['published_on', ({ publication }) => publication?.on ?? null],
  ['published_evidence', ({ publication }) => publication?.evidence ?? null],
  ['published_label', ({ publication }) => publication?.label ?? null],
  ['published_url', ({ publication }) => publication?.url ?? null],
  ['changes', ({ changes }) => changes.length],
  ['changed_cells', ({ changes }) => countCells(changes)],
  ['last_changed_on', ({ changes }) => toDay(changes.at(-1)?.at)],
  ['disappeared_on', ({ disappearance }) => toDay(disappearance?.at)],
  ['disappeared_reason', ({ disappearance }) => disappearance?.reason ?? null],
  ['disappeared_url', ({ disappearance }) => disappearance?.url ?? null],
  ['missed_reason', ({ missed }) => missed?.reason ?? null],
  ['missed_url', ({ missed }) => missed?.url ?? null],
  ['checked_on', ({ checkedAt }) => toDay(checkedAt)],
  ['sites', ({ sites }) => sites.join(' ')],
  ['source_id', ({ sourceId }) => sourceId],
]

/** The ledger as CSV (RFC 4180) with a byte order mark; days are those of China, YYYY-MM-DD. */
export function ledgerCsv(entries: readonly ComparedEntry[]): string {
  const head = columns.map(([name]) => name)
  const rows = entries.map((entry) => columns.map(([, read]) => read(entry)))
  return byteOrderMark + csvLines([head, ...rows])
}

/** Null where a change could not be compared: more may have changed. */
function countCells(changes: ComparedEntry['changes']): number | null {
  if (changes.some((change) => change.changes === null)) return null
  return changes.reduce((sum, change) => sum + (change.changes?.cells.length ?? 0), 0)
}

function toDay(time: string | null | undefined): string | null {
  return time === null || time === undefined ? null : dayInChina(time)
}
