import { type Command, InvalidArgumentError, Option } from 'commander'
import { exportFormats } from '../../export/index.ts'
import type { CommandContext } from '../command-context.ts'
import { addSettings } from '../settings/add-settings.ts'
import type { ExportOptions } from './export-command.ts'
import { exportTexts } from './export-texts.ts'

const tableKeys = ['disclosure', 'applications', 'disputes']

type Given = Omit<ExportOptions, 'language' | 'flags'> &
  Readonly<Record<'data' | 'sources' | 'config', string | undefined>>

/** Adds `gongkai export`. */
export function addExport(program: Command, context: CommandContext): void {
  const { language } = context
  const text = exportTexts[language]
  const command = program
    .command('export')
    .description(text.export)
    .addOption(new Option('--format <FORMAT>', text.format).choices(exportFormats).makeOptionMandatory())
    .requiredOption('--out <DIR>', text.out)
    .option('--year <YEAR>', text.year, (word) => parseYear(word, text.notAYear))
    .option('--region <REGION>', text.region)
    .option('--agency <NAME>', text.agency)
    .addOption(
      new Option('--table <TABLE>', text.table)
        .choices(tableKeys)
        .argParser((word: string, before: readonly string[] = []) => [...before, parseTable(word)]),
    )
    .option('--wide', text.wide)
    .option('--json', text.json)
  addSettings(command, context, ['data', 'sources']).action(
    async ({ data, sources, config, ...options }: Given) => {
      const { exportCommand } = await import('./export-command.ts')
      context.end(await exportCommand({ ...options, language, flags: { data, sources, config } }, context))
    },
  )
}

function parseYear(word: string, notAYear: string): number {
  if (!/^\d{4}$/.test(word)) throw new InvalidArgumentError(notAYear)
  return Number(word)
}

function parseTable(word: string): string {
  if (!tableKeys.includes(word)) throw new InvalidArgumentError(tableKeys.join(', '))
  return word
}
