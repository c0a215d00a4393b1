import type { Language } from '../../error-message.ts'
import { dayInChina } from '../../ledger/index.ts'
import type { ComparedChange, LedgerRow } from '../../operations/index.ts'
import type { CommandContext } from '../command-context.ts'
import { printable } from '../output/printable.ts'
import { changeLines } from '../query/diff-query.ts'
import { shortId } from '../query/short-id.ts'
import { openOperations } from '../service/open-operations.ts'
import { loadConfig } from '../settings/load-config.ts'
import { ledgerTexts } from './ledger-texts.ts'

export interface ChangesOptions {
  /** Of the list; none: all. */
  readonly sites: readonly string[]
  readonly year: number | undefined
  readonly isJson: boolean
  /** Settings by their keys. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

/** Prints what was changed of reports after their publication, the last change last. Errors: ConfigError; TransientError. */
export async function changesCommand(
  { sites, year, isJson, flags }: ChangesOptions,
  { language, stdout }: CommandContext,
): Promise<0> {
  const { operations, close } = await openOperations(loadConfig(flags, language), language)
  try {
    const { rows } = await operations.listLedger(year === undefined ? {} : { year })
    const own = rows.filter((row) => sites.length === 0 || row.sites.some((site) => sites.includes(site)))
    const changes = own
      .flatMap((row) => row.changes.map((change) => ({ row, change })))
      .sort((one, other) => (one.change.at < other.change.at ? -1 : Number(one.change.at > other.change.at)))
    const lines = changes.flatMap(({ row, change }) =>
      isJson ? [toJson(row, change)] : toLines(row, change, language).map(printable),
    )
    if (lines.length === 0 && !isJson) lines.push(ledgerTexts[language].noChanges)
    stdout.write(lines.map((line) => `${line}\n`).join(''))
    return 0
  } finally {
    await close()
  }
}

function toJson({ agency, year }: LedgerRow, change: ComparedChange): string {
  return JSON.stringify({ agency: agency.name, year, ...change })
}

function toLines({ agency, year }: LedgerRow, change: ComparedChange, language: Language): readonly string[] {
  const text = ledgerTexts[language]
  const { at, url, before, after, changes } = change
  const found = changes === null ? [text.notCompared] : changeLines(changes)
  const details = found.length === 0 ? [text.noDifference] : found
  return [
    text.change(dayInChina(at) ?? at, agency.name, year, url),
    `  ${text.versions(shortId(before), shortId(after))}`,
    ...details.map((line) => `    ${line}`),
  ]
}
