import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { copyCluster } from '../../tests/servers/seeded-cluster.ts'
import { type Database, openEmbedded } from '../database/index.ts'
import type { Report } from '../document/index.ts'
import { openStore, type Store } from './index.ts'
import { reportOf } from './testing/report-of.ts'

let folder: string
let database: Database
let store: Store
let db: Kysely<unknown>
let report: Report

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-views-'))
  database = await openEmbedded({ folder, makeCluster: copyCluster })
  store = await openStore({ database, folder, version: '1.0.0' })
  db = database.builder()
  const origin = { name: 'a.docx', url: null, retrievedAt: null, charset: null }
  const { sourceId, owedRun } = await store.keepSource(Buffer.from('views'), origin)
  report = reportOf({ sourceId, version: '1.0.0', numbers: { 'applications.new.total': 7 } })
  await store.finishRun({ sourceId, number: owedRun?.number ?? 0 }, report, null)
})
afterAll(async () => {
  await store.close()
  await database.close()
  await rm(folder, { recursive: true })
})

test('the view `cells` has every cell, under its row and column, with its evidence', async () => {
  const { rows } = await sql`SELECT "row", "column", value, unit, raw, status, evidence FROM gongkai.cells
    WHERE table_key = 'applications' AND value > 0`.execute(db)
  const { value, unit, raw, status, evidence } = report.tables.applications?.cells['new.total'] ?? {}
  expect(rows).toEqual([{ row: 'new', column: 'total', value, unit, raw, status, evidence }])
  const counts = await sql<{ count: number }>`SELECT count(*) AS count FROM gongkai.cells`.execute(db)
  const tables = Object.values(report.tables).flatMap((table) => Object.keys(table?.cells ?? {}))
  expect(counts.rows[0]?.count).toBe(tables.length)
})

test('the view `checks` has every check in its order', async () => {
  const { rows } = await sql`SELECT rule, status, expected, actual, cause, cells, figures, params, message
    FROM gongkai.checks ORDER BY position`.execute(db)
  expect(rows).toEqual(report.checks.map((check) => ({ figures: null, ...check })))
})

test('the view `series_checks` has the checks across years', async () => {
  const identity = { name: '云溪县卫生健康局', regionCode: null, regionName: null, level: null, kind: null }
  await store.decide({ type: 'agency', sourceId: report.id, agency: identity, by: null, note: '' })
  const [owed] = await store.listOwedSeries(1)
  expect(owed && (await store.storeSeries(owed, report.checks))).toBe(true)
  const { rows } = await sql`SELECT rule FROM gongkai.series_checks ORDER BY position`.execute(db)
  expect(rows).toEqual(report.checks.map(({ rule }) => ({ rule })))
})

test('the view `current_reports` has the report that is in force', async () => {
  const { rows } = await sql`SELECT source_id, number, version, year FROM gongkai.current_reports`.execute(db)
  expect(rows).toEqual([{ source_id: report.id, number: 1, version: '1.0.0', year: 2022 }])
})
