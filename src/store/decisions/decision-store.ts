import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { StoreContext } from '../context.ts'
import { writeEntry } from '../record/write-entry.ts'
import type { DecisionStore } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import { toMadeDecision } from './decision-row.ts'

/** The part of a store that keeps what people decide. */
export function decisionStore(context: StoreContext): DecisionStore {
  const { db } = context
  return {
    decide: async (decision) => {
      const id = randomUUID()
      await requireSource(db, decision.sourceId)
      return writeEntry(context, { type: 'decision', id, decision }, async (transaction) => {
        const row = await decisionRows(transaction).where('id', '=', id).executeTakeFirstOrThrow()
        return toMadeDecision(row)
      })
    },
    findDecision: async (id) => {
      const row = await decisionRows(db).where('id', '=', id).executeTakeFirst()
      return row ? toMadeDecision(row) : null
    },
    listDecisions: async (sourceId) => {
      const rows = await decisionRows(db).where('source_id', '=', sourceId).orderBy('position').execute()
      return rows.map(toMadeDecision)
    },
    storeSourceList: async (name, content) => {
      await writeEntry(context, { type: 'source-list', name, content }, async () => {})
    },
    loadSourceList: async (name) => {
      const row = await db
        .selectFrom('source_lists')
        .select('content')
        .where('name', '=', name)
        .executeTakeFirst()
      return row?.content ?? null
    },
  }
}

async function requireSource(db: Kysely<StoreTables>, sourceId: string): Promise<void> {
  const row = await db
    .selectFrom('sources')
    .select(sql`1`.as('one'))
    .where('id', '=', sourceId)
    .executeTakeFirst()
  if (!row) throw new Error(`there is no source ${sourceId} to decide on`)
}

function decisionRows(db: Kysely<StoreTables>) {
  return db.selectFrom('decisions').select(['id', 'made_at', 'decision'])
}
