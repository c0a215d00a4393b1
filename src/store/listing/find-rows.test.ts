import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { copyCluster } from '../../../tests/servers/seeded-cluster.ts'
import { type Database, openEmbedded } from '../../database/index.ts'
import { openStore, type Store } from '../index.ts'
import type { StoreTables } from '../tables.ts'
import { reportOf } from '../testing/report-of.ts'
import { findRows } from './find-rows.ts'
import { sortingOf } from './sorting.ts'

const version = '1.0.0'
const sorting = sortingOf({ sort: 'agency', direction: 'asc' })
/** Pairs 三方 and 方评 stand in all of them, the word in every third. */
const texts = ['第三方评估', '三方，方评估', '方评三方', '三方评', '三方。方评', '方评、三方', '三方评议']

let folder: string
let database: Database
let store: Store
let db: Kysely<StoreTables>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-find-'))
  database = await openEmbedded({ folder, makeCluster: copyCluster })
  store = await openStore({ database, folder, version })
  db = database.builder<StoreTables>().withSchema('gongkai')
  for (const [at, text] of texts.entries()) await keep(`${at}局`, text)
})
afterAll(async () => {
  await store.close()
  await database.close()
  await rm(folder, { recursive: true })
})

async function keep(agency: string, text: string): Promise<void> {
  const origin = { name: 'a.docx', url: null, retrievedAt: null, charset: null }
  const { sourceId } = await store.keepSource(new TextEncoder().encode(agency), origin)
  const report = reportOf({ sourceId, version, agency })
  const sections = report.sections.map((section) => ({ ...section, text }))
  await store.finishRun({ sourceId, number: 1 }, { ...report, sections }, null)
}

test.each([
  ['few', { mostTextsRead: 7, textsAtATime: 2 }, 3, true],
  ['too many', { mostTextsRead: 6, textsAtATime: 2 }, 7, false],
] as const)(
  'where %s texts may hold a word, every row that is shown holds it',
  async (_, limits, total, isExact) => {
    const page = { condition: sql<boolean>`true`, sorting, limit: 2 }
    const first = await findRows(db, { text: '三方评' }, { ...page, after: null }, limits)
    expect(first).toMatchObject({ total, isTotalExact: isExact })
    expect(first.rows.map(({ byAgency }) => byAgency)).toEqual(['0局', '3局'])
    const after = first.rows.at(-1) ?? null
    const rest = await findRows(db, { text: '三方评' }, { ...page, after }, limits)
    expect(rest.rows.map(({ byAgency }) => byAgency)).toEqual(['6局'])
  },
)
