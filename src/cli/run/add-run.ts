import { Argument, type Command } from 'commander'
import { settings } from '../../settings.ts'
import type { CommandContext } from '../command-context.ts'
import { texts } from '../texts.ts'
import { runTexts } from './run-texts.ts'

/** The settings that the command takes as flags. */
const keys = ['data', 'output', 'sources', 'concurrency', 'logLevel'] as const

/** Adds `gongkai run`. */
export function addRun(program: Command, context: CommandContext): void {
  const { language } = context
  const text = texts[language]
  const command = program
    .command('run')
    .description(runTexts[language].run)
    .addArgument(new Argument('<PATH...>', text.paths))
  for (const key of keys) {
    const { flag, [language]: description } = settings[key]
    if (flag !== null) command.option(flag, description)
  }
  command
    .option('--json', runTexts[language].json)
    .addHelpText('after', `\n${text.exitStatus}`)
    .action(async (paths: readonly string[], { json = false, lang: _, ...flags }) => {
      const { runCommand } = await import('./run-command.ts')
      context.end(await runCommand(paths, { language, json, flags }, context))
    })
}
