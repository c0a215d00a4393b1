import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { createTestDatabase } from '../../../tests/servers/test-database.ts'
import { openDatabase } from '../../database/index.ts'
import { choiceKey } from '../reports/preference.ts'
import { migrations } from './index.ts'
import { migrate } from './migrate.ts'

const [older, newer, byHand] = ['a', 'b', 'c'].map((digit) => digit.repeat(64))

test('a store from before the ledger knows what stands where, and prefers the newer version', async () => {
  const { url, drop } = await createTestDatabase()
  const database = await openDatabase({ type: 'postgres', url })
  const db = database.builder<unknown>()
  try {
    await migrate(
      db,
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name === '0005-ledger'),
      ),
    )
    for (const id of [older, newer, byHand]) await insertReport(id ?? '')
    for (const [id, day] of [
      [older, '2024-02-01'],
      [newer, '2024-03-01'],
    ]) {
      await sql`INSERT INTO gongkai.crawl_finds (source_id, site, url_key, trail, found_at)
        VALUES (${id}, 'songyue', 'key', '{"url": "https://www.songyue.test/"}', ${day}::timestamptz)`.execute(
        db,
      )
    }

    await migrate(db)
    const { rows: sightings } = await sql`
      SELECT source_id, type, url FROM gongkai.sightings ORDER BY at`.execute(db)
    expect(sightings).toEqual(
      [older, newer].map((id) => ({ source_id: id, type: 'shown', url: 'https://www.songyue.test/' })),
    )
    const { rows } = await sql<{ source_id: string; preference: string }>`
      SELECT source_id, preference FROM gongkai.reports ORDER BY preference, source_id`.execute(db)
    expect(rows.map(({ source_id: id }) => id)).toEqual([newer, byHand, older])
    expect(rows.at(-1)?.preference).toBe(`${choiceKey(null)}${parts(0, 1, 0, 0, 0, 7)}`)
  } finally {
    await database.close()
    await drop()
  }

  async function insertReport(id: string): Promise<void> {
    const preference = choiceKey(null) + parts(0, 0, 0, 0, 7)
    await sql`INSERT INTO gongkai.sources (id, bytes, first_seen_at) VALUES (${id}, 1, now())`.execute(db)
    await sql`INSERT INTO gongkai.runs (source_id, number, version, state, is_result, requested_at, finished_at)
      VALUES (${id}, 1, '1.0.0', 'done', true, now(), now())`.execute(db)
    await sql`INSERT INTO gongkai.reports (source_id, number, schema_version, source_name, media_type, source_bytes,
        extractor_name, extractor_version, preamble, doubts, failed_checks, checks, order_year, order_agency, preference)
      VALUES (${id}, 1, 1, 'a', 'text/html', 1, 'gongkai', '1.0.0', '', 0, 0, '[]', 2023, '', ${preference})`.execute(
      db,
    )
  }
})

function parts(...numbers: readonly number[]): string {
  return numbers.map((number) => String(number).padStart(15, '0')).join(' ')
}
