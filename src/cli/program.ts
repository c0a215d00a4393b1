import { Command, Option } from 'commander'
import type { AddCommand, CommandContext } from './command-context.ts'
import { addExport } from './exporting/add-export.ts'
import { addExtract } from './extracting/add-extract.ts'
import { addLedger } from './ledger/add-ledger.ts'
import { addQueries } from './query/add-queries.ts'
import { addRun } from './run/add-run.ts'
import { addService } from './service/add-service.ts'
import { addSources } from './sources/add-sources.ts'
import { texts } from './texts.ts'

/** Every command, in the order of the help. */
const commands: readonly AddCommand[] = [
  addExtract,
  addRun,
  addService,
  addSources,
  addLedger,
  addQueries,
  addExport,
]

/**
 * The commands with their options and help in the language of the user.
 *
 * It throws commander's CommanderError in place of ending the process, also after printing help.
 */
export function createProgram(context: CommandContext): Command {
  const text = texts[context.language]
  const program = new Command('gongkai')
    .description(text.program)
    .version(context.version, '--version', text.version)
    .helpOption('--help', text.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
  for (const add of commands) add(program, context)
  for (const command of program.commands) {
    command
      .helpOption('--help', text.help)
      .addOption(new Option('--lang <LANG>', text.lang).choices(['zh', 'en']))
  }
  return program
}
