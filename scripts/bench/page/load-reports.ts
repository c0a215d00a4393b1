import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Report } from '../../../src/document/index.ts'
import { gramsOf } from '../../../src/store/listing/grams.ts'
import { toListedReport } from '../../../src/store/listing/listed-row.ts'
import { toSearchText } from '../../../src/store/listing/search-text.ts'
import { reportToRows } from '../../../src/store/reports/report-rows.ts'
import { type InventedReport, inventReports } from './invent-reports.ts'

const rowsAtATime = 250
const dayMs = 86_400_000

/** Puts many reports into an empty store without reading any: as rows, many at a time. */
export async function loadReports(db: Kysely<unknown>, count: number, seed: number): Promise<void> {
  await sql`DROP INDEX gongkai.listed_sources_grams`.execute(db)
  let batch: ReturnType<typeof toRows>[] = []
  let at = 0
  for (const invented of inventReports(count, seed)) {
    batch.push(toRows(invented, at++))
    if (batch.length === rowsAtATime || at === count) {
      await insert(db, batch)
      batch = []
    }
  }
  await sql`CREATE INDEX listed_sources_grams ON gongkai.listed_sources USING gin (grams)`.execute(db)
}

function toRows({ report: invented, agency, name }: InventedReport, at: number) {
  const id = createHash('sha256').update(name).digest('hex')
  const arrivedAt = new Date(Date.UTC(2024, 0, 1) + (at % 1000) * dayMs + at).toISOString()
  const source = { name, mediaType: 'text/plain', bytes: 1, sha256: id, url: null, retrievedAt: null }
  const report: Report = { ...invented, id, source }
  const key = { source_id: id, number: 1 }
  const rows = reportToRows(report, agency, `${String(at).padStart(15, '0')} `)
  const listed = toListedReport({ report, agency, decisions: [], seriesChecks: [], issues: [] })
  return {
    sources: [{ id, bytes: 1, media_type: 'text/plain', first_seen_at: arrivedAt }],
    source_names: [
      { source_id: id, origin_key: id, name, first_seen_at: arrivedAt, last_seen_at: arrivedAt },
    ],
    runs: [
      {
        ...key,
        version: '1.0.0',
        state: 'done',
        is_result: true,
        requested_at: arrivedAt,
        finished_at: arrivedAt,
        sequence: at + 1,
      },
    ],
    reports: [{ ...key, ...rows.report }],
    sections: rows.sections.map((row) => ({ ...key, ...row })),
    issues: rows.issues.map((row) => ({ ...key, ...row })),
    listed_sources: [
      {
        source_id: id,
        arrived_at: arrivedAt,
        outcome: 'report',
        number: 1,
        names: toSearchText(name).text,
        ...listed,
        grams: gramsOf(listed.text ?? ''),
      },
    ],
  }
}

type Rows = ReturnType<typeof toRows>

async function insert(db: Kysely<unknown>, batch: readonly Rows[]): Promise<void> {
  const tables = Object.keys(batch[0] ?? {}) as (keyof Rows)[]
  for (const table of tables) {
    const rows = batch.flatMap((all): readonly object[] => all[table])
    const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.id(column)))
    if (rows.length === 0) continue
    await sql`INSERT INTO gongkai.${sql.id(table)} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::gongkai.${sql.id(table)}, ${JSON.stringify(rows)}::json)`.execute(
      db,
    )
  }
}
