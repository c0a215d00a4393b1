import { Argument, type Command, Option } from 'commander'
import { addSettings } from '../add-settings.ts'
import type { CommandContext } from '../command-context.ts'
import { texts } from '../texts.ts'
import { sourceListName } from './source-list-file.ts'
import { sourcesTexts } from './sources-texts.ts'

type Given = Readonly<Record<string, string | boolean | undefined>> & {
  readonly file: string
  readonly allowPrivate?: readonly string[]
}

/** Adds `gongkai sources` with its commands. */
export function addSources(program: Command, context: CommandContext): void {
  const text = sourcesTexts[context.language]
  const group = program.command('sources').description(text.sources).helpCommand(false)
  addEditing(group, context)
  addListing(group, context)
  addVisiting(group, context)
  for (const command of group.commands) {
    command
      .option('--file <FILE>', text.file, sourceListName)
      .helpOption('--help', texts[context.language].help)
      .addOption(new Option('--lang <LANG>', texts[context.language].lang).choices(['zh', 'en']))
  }
}

function addEditing(group: Command, context: CommandContext): void {
  const text = sourcesTexts[context.language]
  group
    .command('add')
    .description(text.add)
    .addArgument(new Argument('<URL>', text.url))
    .option('--name <NAME>', text.name)
    .action(async (url: string, { name, file }: { name?: string; file: string }) => {
      const { addSource } = await import('./edit-sources.ts')
      context.end(await addSource(url, name, file, context))
    })
  group
    .command('remove')
    .description(text.remove)
    .addArgument(new Argument('<NAME>', text.names))
    .action(async (name: string, { file }: { file: string }) => {
      const { removeSource } = await import('./edit-sources.ts')
      context.end(await removeSource(name, file, context))
    })
}

function addListing(group: Command, context: CommandContext): void {
  const text = sourcesTexts[context.language]
  const command = group.command('list').description(text.list).option('--json', text.json)
  addSettings(command, context, ['data', 'sources']).action(async (given: Given) => {
    const { listSources } = await import('./list-sources.ts')
    context.end(await listSources(toOptions(given), context))
  })
}

function addVisiting(group: Command, context: CommandContext): void {
  const text = sourcesTexts[context.language]
  const visiting = (name: 'test' | 'run', keys: Parameters<typeof addSettings>[2]): Command => {
    const command = group
      .command(name)
      .description(text[name])
      .addArgument(new Argument('[NAME...]', text.names))
      .option('--json', text.json)
      .addOption(
        new Option('--allow-private <HOST>', text.allowPrivate).argParser(
          (host: string, before: readonly string[] = []) => [...before, host],
        ),
      )
    return addSettings(command, context, keys)
  }
  visiting('test', ['contact']).action(async (names: readonly string[], given: Given) => {
    const { testSources } = await import('./test-sources.ts')
    context.end(await testSources(names, toOptions(given), context))
  })
  visiting('run', ['contact', 'data', 'output', 'sources', 'concurrency', 'logLevel']).action(
    async (names: readonly string[], given: Given) => {
      const { runSources } = await import('./run-sources.ts')
      context.end(await runSources(names, toOptions(given), context))
    },
  )
}

function toOptions({ file, json, allowPrivate = [], lang: _, ...flags }: Given) {
  return { file, isJson: json === true, allowed: allowPrivate, flags }
}
