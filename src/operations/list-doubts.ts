import { judgeReport } from '../review/index.ts'
import {
  type CountedPage,
  CursorError,
  type DoubtPlace,
  type PageRequest,
  type ReportQuery,
  type Store,
  type StoredReport,
} from '../store/index.ts'
import type { QueuedDoubt } from './analyst-operations.ts'
import { toQueued } from './review-of.ts'

const severities: readonly DoubtPlace['severity'][] = ['error', 'warning']
/** Reports have a few doubts each. */
const reportsAtATime = 20

/**
 * The open doubts of the reports that a query finds: errors first, then the latest year, then by agency; those of
 * one report together. Errors: CursorError.
 */
export async function listDoubts(
  store: Store,
  query: ReportQuery,
  { after, limit }: PageRequest,
): Promise<CountedPage<QueuedDoubt>> {
  const found: PlacedDoubt[] = []
  const from = after === null ? null : fromCursor(after)
  for await (const placed of walkDoubts(store, query, { from, atATime: Math.min(limit, reportsAtATime) })) {
    found.push(placed)
    // One more than the page takes tells where the next one begins.
    if (found.length > limit) break
  }
  const next = found[limit]
  return {
    rows: found.slice(0, limit).map(({ doubt }) => doubt),
    next: next ? toCursor(next.place) : null,
    ...(await store.countDoubts(query)),
  }
}

/** A place in the queue: so many doubts of the report behind `after` come before it. */
interface QueuePlace extends DoubtPlace {
  readonly before: number
}

interface PlacedDoubt {
  readonly doubt: QueuedDoubt
  readonly place: QueuePlace
}

async function* walkDoubts(
  store: Store,
  query: ReportQuery,
  { from, atATime }: { readonly from: QueuePlace | null; readonly atATime: number },
): AsyncGenerator<PlacedDoubt> {
  let begin = from
  for (const severity of severities.slice(from ? severities.indexOf(from.severity) : 0)) {
    let place: DoubtPlace = begin ?? { severity, after: null }
    let isLast = false
    while (!isLast) {
      const reports = await store.listDoubted(query, { from: place, limit: atATime })
      isLast = reports.length < atATime
      for (const { of, report } of await loadThem(store, reports)) {
        const skipped: number = begin?.before ?? 0
        begin = null
        yield* placeDoubts(of, place, skipped)
        place = { severity, after: report.place }
      }
    }
    begin = null
  }
}

type Doubted = Awaited<ReturnType<Store['listDoubted']>>[number]

/** A report may have been forgotten since it was listed. */
async function loadThem(
  store: Store,
  reports: readonly Doubted[],
): Promise<readonly { readonly of: StoredReport | null; readonly report: Doubted }[]> {
  const loaded = new Map((await store.loadRuns(reports)).map((stored) => [stored.report.id, stored]))
  return reports.map((report) => ({ of: loaded.get(report.sourceId) ?? null, report }))
}

function placeDoubts(
  stored: StoredReport | null,
  place: DoubtPlace,
  skipped: number,
): readonly PlacedDoubt[] {
  if (stored === null) return []
  return judgeReport(stored)
    .doubts.filter(({ severity, state }) => severity === place.severity && state === 'open')
    .map((doubt, before) => ({ doubt: toQueued(stored, doubt), place: { ...place, before } }))
    .slice(skipped)
}

function toCursor({ severity, after, before }: QueuePlace): string {
  return `${severity}.${before}.${after ?? ''}`
}

const cursorForm = /^(error|warning)\.(\d{1,9})\.([\w-]*)$/

function fromCursor(cursor: string): QueuePlace {
  const [, severity, before = '', after = ''] = cursorForm.exec(cursor) ?? []
  if (severity !== 'error' && severity !== 'warning') throw new CursorError('the cursor is none of the queue')
  return { severity, before: Number(before), after: after === '' ? null : after }
}
