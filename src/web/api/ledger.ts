import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import { ledgerCsv } from '../../ledger/index.ts'
import type { LedgerFilter, LedgerOperations, LedgerRange, LedgerRow } from '../../operations/index.ts'
import { ledgerEndpoints } from '../contract/endpoints/ledger-endpoints.ts'
import { ledgerQuery } from '../contract/ledger.ts'
import { addEndpoint, withoutUndefined } from '../http/index.ts'

type Query = z.output<typeof ledgerQuery>

/** The ledger of publications: a page of it, or all of it as a file. */
export function addLedger(api: Hono, operations: LedgerOperations): void {
  api.get('/ledger', async (context, next) => {
    const { success, data } = ledgerQuery.safeParse(context.req.query())
    const isPlain = Object.values(context.req.queries()).every(({ length }) => length === 1)
    // What does not fit is told by the endpoint.
    if (!success || !isPlain || data.format === 'json') return next()
    const { rows } = await operations.listLedger(toFilter(data))
    return data.format === 'csv' ? toCsv(context, rows, data) : toLines(context, rows)
  })
  addEndpoint(api, ledgerEndpoints.listLedger, async ({ query }) => {
    const range = toRange(query)
    const { rows, total } = await operations.listLedger(toFilter(query), range)
    return { rows, next: range.end < total ? String(range.end) : null, total }
  })
}

function toFilter({ year, agency, region, state }: Query): LedgerFilter {
  return withoutUndefined({ year, agency, region, state })
}

function toCsv(context: Context, rows: readonly LedgerRow[], { year }: Query): Response {
  const name = year === undefined ? 'ledger.csv' : `ledger-${year}.csv`
  return context.body(ledgerCsv(rows), undefined, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-cache',
  })
}

function toLines(context: Context, rows: readonly LedgerRow[]): Response {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  return context.body(text, undefined, { 'content-type': 'application/x-ndjson' })
}

/** The cursor is the place of the next row: years and names that come in between are rare. */
function toRange({ after, limit }: Query): LedgerRange {
  const start = Math.max(0, Number.parseInt(after ?? '0', 10) || 0)
  return { start, end: start + limit }
}
