import { type Command, InvalidArgumentError, Option } from 'commander'
import { exportFormats } from '../export/index.ts'
import type { CommandContext } from './command-context.ts'
import type { ExportOptions } from './export-command.ts'
import { exportTexts } from './export-texts.ts'

const tableKeys = ['disclosure', 'applications', 'disputes']

/** Adds `gongkai export`. */
export function addExport(program: Command, context: CommandContext): void {
  const text = exportTexts[context.language]
  program
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
    .action(async (options: Omit<ExportOptions, 'language'>) => {
      const { exportCommand } = await import('./export-command.ts')
      context.end(await exportCommand({ ...options, language: context.language }, context))
    })
}

function parseYear(word: string, notAYear: string): number {
  if (!/^\d{4}$/.test(word)) throw new InvalidArgumentError(notAYear)
  return Number(word)
}

function parseTable(word: string): string {
  if (!tableKeys.includes(word)) throw new InvalidArgumentError(tableKeys.join(', '))
  return word
}
