import type { Cell, Report, TableKey } from '../../../src/document/index.ts'
import type { GoldCell, GoldReport } from '../gold.ts'
import type { Offence, Score } from './score.ts'

/** Counts the report's cells against gold into `score`; the offences come out. */
export function scoreCells(gold: GoldReport, report: Report, score: Score): Offence[] {
  const named = namedCells(report)
  const offences: Offence[] = []
  for (const [table, { cells }] of Object.entries(gold.tables)) {
    const found = report.tables[table as TableKey]?.cells ?? {}
    for (const key of new Set([...Object.keys(cells), ...Object.keys(found)])) {
      const id = `${table}.${key}`
      const kind = judge({ gold: cells[key], cell: found[key], isNamed: named.has(id) }, score)
      if (kind) offences.push({ document: gold.name, kind, note: noteOf(id, cells[key], found[key]) })
    }
  }
  return offences
}

interface Judged {
  /** Absent: the form that was printed has no such cell. */
  readonly gold: GoldCell | undefined
  readonly cell: Cell | undefined
  readonly isNamed: boolean
}

/** The cells that a warning or an error names. */
function namedCells(report: Report): Set<string> {
  const flags = report.issues.filter((issue) => issue.severity !== 'info')
  return new Set(flags.flatMap((issue) => issue.cells ?? []))
}

/** What is wrong with the cell; null: nothing. */
function judge(judged: Judged, score: Score): string | null {
  const { gold, cell, isNamed } = judged
  if (gold?.undecided) return null
  const value = cell?.value ?? null
  if (!gold && value === null) return null
  if (gold) score.cells++
  if (gold?.recoverable && gold.value !== null) {
    score.recoverable++
    if (value === gold.value) score.recovered++
  }
  if (gold?.recoverable === false) return judgeUntold(judged, score)
  if (gold && gold.value === value) return judgeRight(judged, score)
  const isFlagged = !cell || cell.status === 'ambiguous' || cell.status === 'missing' || isNamed
  if (isFlagged) {
    score.flagged++
    return 'flagged'
  }
  if (value === null) score.falseBlanks++
  else score.silent++
  return value === null ? 'false-blank' : 'silent'
}

/** The source cannot tell the cell: it has to be null and flagged; the true value is a lucky guess. */
function judgeUntold({ gold, cell, isNamed }: Judged, score: Score): string | null {
  const value = cell?.value ?? null
  const isFlagged = !cell || cell.status === 'ambiguous' || cell.status === 'missing' || isNamed
  if (value === null && (cell?.status === 'ambiguous' || isNamed)) {
    score.right++
    return null
  }
  if (value === gold?.value) return 'guessed'
  if (isFlagged) score.flagged++
  else if (value === null) score.falseBlanks++
  else score.silent++
  if (isFlagged) return 'flagged'
  return value === null ? 'false-blank' : 'silent'
}

function judgeRight({ gold, cell, isNamed }: Judged, score: Score): string | null {
  score.right++
  if (cell && cell.value !== null && !cell.evidence) score.unevidenced++
  const isDoubted =
    (isNamed && gold?.status !== 'missing') ||
    cell?.status === 'ambiguous' ||
    (cell?.status === 'missing' && gold?.status !== 'missing')
  if (!isDoubted) return null
  score.doubted++
  return 'doubted'
}

function noteOf(id: string, gold: GoldCell | undefined, cell: Cell | undefined): string {
  const want = gold ? `${gold.value} ${JSON.stringify(gold.raw)}` : 'no such cell'
  const got = cell ? `${cell.value} ${JSON.stringify(cell.raw)} ${cell.status}` : 'nothing'
  return `${id}: gold ${want}, got ${got}`
}
