import { Argument, type Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { addSettings } from '../settings/add-settings.ts'
import { texts } from '../texts.ts'
import { runTexts } from './run-texts.ts'

/** Adds `gongkai run`. */
export function addRun(program: Command, context: CommandContext): void {
  const { language } = context
  const text = texts[language]
  const command = program
    .command('run')
    .description(runTexts[language].run)
    .addArgument(new Argument('<PATH...>', text.paths))
  addSettings(command, context, ['data', 'output', 'sources', 'concurrency', 'logLevel'])
    .option('--json', runTexts[language].json)
    .addHelpText('after', `\n${text.exitStatus}`)
    .action(async (paths: readonly string[], { json = false, lang: _, ...flags }) => {
      const { runCommand } = await import('./run-command.ts')
      context.end(await runCommand(paths, { language, json, flags }, context))
    })
}
