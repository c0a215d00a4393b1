import type { LedgerState } from '../../ledger/index.ts'
import { ledgerCsv } from '../../ledger/index.ts'
import type { LedgerFilter, LedgerRow } from '../../operations/index.ts'
import type { CommandContext } from '../command-context.ts'
import { regionPrefix } from '../exporting/region-prefix.ts'
import { printable } from '../output/printable.ts'
import { openOperations } from '../service/open-operations.ts'
import { loadConfig } from '../settings/load-config.ts'
import { ledgerLines } from './ledger-lines.ts'

export interface LedgerOptions {
  readonly year: number | undefined
  readonly agency: string | undefined
  readonly region: string | undefined
  readonly state: LedgerState | undefined
  readonly format: 'table' | 'csv' | 'json'
  /** Settings by their keys. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

/** Prints the ledger of publications. Errors: ConfigError; TransientError. */
export async function ledgerCommand(
  options: LedgerOptions,
  { language, stdout }: CommandContext,
): Promise<0> {
  const { year, agency, region, state, format, flags } = options
  const prefix = region === undefined ? undefined : regionPrefix(region, language)
  const given = Object.entries({ year, agency, region: prefix, state }).filter(
    ([, value]) => value !== undefined,
  )
  const { operations, close } = await openOperations(loadConfig(flags, language), language)
  try {
    const { rows } = await operations.listLedger(Object.fromEntries(given) as LedgerFilter)
    if (format === 'csv') stdout.write(ledgerCsv(rows))
    else if (format === 'json') stdout.write(toJson(rows))
    else stdout.write(`${ledgerLines(rows, language).map(printable).join('\n')}\n`)
    return 0
  } finally {
    await close()
  }
}

/** An entry a line, so that a long list is looked through with ease. */
function toJson(rows: readonly LedgerRow[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}
