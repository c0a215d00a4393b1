import { defineEndpoint } from '../endpoint.ts'
import { ledgerList, ledgerQuery } from '../ledger.ts'

/** What agencies published when, and what became of it. */
export const ledgerEndpoints = {
  listLedger: defineEndpoint({
    name: 'listLedger',
    path: '/ledger',
    summary:
      'Lists agencies and years: published, late, changed, gone or not found; with format=csv as a file.',
    query: ledgerQuery,
    answer: ledgerList,
  }),
} as const
