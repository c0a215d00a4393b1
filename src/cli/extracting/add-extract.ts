import { Argument, type Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { texts } from '../texts.ts'
import type { ExtractOptions } from './extract-command.ts'
import { parseCount } from './parse-count.ts'

/** Adds `gongkai extract`. */
export function addExtract(program: Command, context: CommandContext): void {
  const text = texts[context.language]
  program
    .command('extract')
    .description(text.extract)
    .addArgument(new Argument('<PATH...>', text.paths))
    .option('--ndjson', text.ndjson)
    .option('--out <DIR>', text.out)
    .option('--jobs <N>', text.jobs, (word) => parseCount(word, text.notACount))
    .addHelpText('after', `\n${text.exitStatus}`)
    .action(async (paths: readonly string[], options: Omit<ExtractOptions, 'language'>) => {
      const { extractCommand } = await import('./extract-command.ts')
      context.end(await extractCommand(paths, { ...options, language: context.language }, context))
    })
}
