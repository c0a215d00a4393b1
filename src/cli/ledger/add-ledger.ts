import { type Command, Option } from 'commander'
import type { LedgerState } from '../../ledger/index.ts'
import type { CommandContext } from '../command-context.ts'
import { parseNumber } from '../query/parse-words.ts'
import { serviceTexts } from '../service/service-texts.ts'
import { addSettings } from '../settings/add-settings.ts'
import type { LedgerOptions } from './ledger-command.ts'
import { ledgerTexts } from './ledger-texts.ts'

type Given = Readonly<Record<string, string | boolean | undefined>> & {
  readonly agency?: string
  readonly region?: string
  readonly state?: LedgerState
  readonly format: LedgerOptions['format']
}

/** Adds `gongkai ledger`. */
export function addLedger(program: Command, context: CommandContext): void {
  const text = ledgerTexts[context.language]
  const { agency, region } = serviceTexts[context.language]
  const command = program
    .command('ledger')
    .description(text.ledger)
    .option('--year <YEAR>', text.year, parseNumber)
    .option('--agency <NAME>', agency)
    .option('--region <REGION>', region)
    .addOption(new Option('--state <STATE>', text.state).choices(Object.keys(text.states)))
    .addOption(
      new Option('--format <FORMAT>', text.format).choices(['table', 'csv', 'json']).default('table'),
    )
  addSettings(command, context, ['data', 'sources', 'sites']).action(
    async ({ year, ...given }: Given & { readonly year?: number }) => {
      const { ledgerCommand } = await import('./ledger-command.ts')
      const { agency: name, region: place, state, format, lang: _, ...flags } = given
      context.end(await ledgerCommand({ year, agency: name, region: place, state, format, flags }, context))
    },
  )
}
