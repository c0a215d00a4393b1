import type { LedgerOperations, LedgerRow } from '../../operations/index.ts'
import { readLines } from './read-lines.ts'
import type { Asking } from './site-client.ts'

/** Asks a running service of what agencies published when. */
export function ledgerClient({ open }: Pick<Asking, 'open'>): LedgerOperations {
  return {
    listLedger: async (filter, range) => {
      const given = Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)])
      const words = new URLSearchParams([...given, ['format', 'ndjson']])
      const { body } = await open('GET', `/ledger?${words}`)
      const rows: LedgerRow[] = []
      for await (const line of readLines(body)) rows.push(JSON.parse(line) as LedgerRow)
      return { rows: rows.slice(range?.start, range?.end), total: rows.length }
    },
  }
}
