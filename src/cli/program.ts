import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../error-message.ts'
import type { ExtractOptions } from './extract-command.ts'
import { texts } from './texts.ts'

/** What the command line asks for. */
export type Invocation = (
  paths: readonly string[],
  options: Omit<ExtractOptions, 'language'>,
) => Promise<void>

const mostJobs = 256

/**
 * The commands with their options and help in `language`.
 *
 * It throws commander's CommanderError in place of ending the process, also after printing help.
 */
export function createProgram(language: Language, version: string, extract: Invocation): Command {
  const text = texts[language]
  const program = new Command('gongkai')
    .description(text.program)
    .version(version, '--version', text.version)
    .helpOption('--help', text.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
  program
    .command('extract')
    .description(text.extract)
    .helpOption('--help', text.help)
    .addArgument(new Argument('<PATH...>', text.paths))
    .option('--ndjson', text.ndjson)
    .option('--out <DIR>', text.out)
    .option('--jobs <N>', text.jobs, (word) => parseJobs(word, text.notACount))
    .addOption(new Option('--lang <LANG>', text.lang).choices(['zh', 'en']))
    .addHelpText('after', `\n${text.exitStatus}`)
    .action(extract)
  return program
}

function parseJobs(word: string, notACount: string): number {
  const jobs = /^\d{1,3}$/.test(word) ? Number(word) : 0
  if (jobs < 1 || jobs > mostJobs) throw new InvalidArgumentError(notACount)
  return jobs
}
