import { Argument, type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { ledgerTexts } from '../ledger/ledger-texts.ts'
import { parseNumber } from '../query/parse-words.ts'
import { serviceTexts } from '../service/service-texts.ts'
import { addSettings } from '../settings/add-settings.ts'
import { texts } from '../texts.ts'
import { allowPrivateOption } from './allow-private-option.ts'
import { sourcesTexts } from './sources-texts.ts'

type Given = Readonly<Record<string, string | boolean | undefined>> & {
  readonly allowPrivate?: readonly string[]
}
type Keys = Parameters<typeof addSettings>[2]

/** Adds `gongkai sources` with its commands. */
export function addSources(program: Command, context: CommandContext): void {
  const text = sourcesTexts[context.language]
  const group = program.command('sources').description(text.sources).helpCommand(false)
  addEditing(group, context)
  addListing(group, context)
  addChanges(group, context)
  addVisiting(group, context)
  for (const command of group.commands) {
    command
      .helpOption('--help', texts[context.language].help)
      .addOption(new Option('--lang <LANG>', texts[context.language].lang).choices(['zh', 'en']))
  }
}

function addEditing(group: Command, context: CommandContext): void {
  const text = sourcesTexts[context.language]
  const keys: Keys = ['sites', 'data']
  const add = group
    .command('add')
    .description(text.add)
    .addArgument(new Argument('<URL>', text.url))
    .option('--name <NAME>', text.name)
    .option('--agency <NAME>', text.agency)
    .option('--region <NAME>', text.region)
    .option('--cron <CRON>', text.cron)
    .option('--time-zone <ZONE>', text.timeZone)
  addSettings(add, context, keys).action(async (url: string, given: Given) => {
    const { addSource } = await import('./edit-sources.ts')
    const { name, agency, region, cron, timeZone, lang: _, ...flags } = given
    context.end(await addSource({ url, name, agency, region, cron, timeZone }, flags, context))
  })
  const remove = group
    .command('remove')
    .description(text.remove)
    .addArgument(new Argument('<NAME>', text.nameInList))
  addSettings(remove, context, keys).action(async (name: string, { lang: _, ...flags }: Given) => {
    const { removeSource } = await import('./edit-sources.ts')
    context.end(await removeSource(name, flags, context))
  })
}

function addListing(group: Command, context: CommandContext): void {
  const text = sourcesTexts[context.language]
  const command = group.command('list').description(text.list).option('--json', text.json)
  addSettings(command, context, ['sites', 'data', 'sources']).action(async (given: Given) => {
    const { listSources } = await import('./list-sources.ts')
    context.end(await listSources(toOptions(given), context))
  })
}

function addChanges(group: Command, context: CommandContext): void {
  const { changes } = ledgerTexts[context.language]
  const { year: ofYear } = serviceTexts[context.language]
  const { names, json } = sourcesTexts[context.language]
  const command = group
    .command('changes')
    .description(changes)
    .addArgument(new Argument('[NAME...]', names))
    .option('--year <YEAR>', ofYear, parseNumber)
    .option('--json', json)
  addSettings(command, context, ['sites', 'data', 'sources']).action(
    async (sites: readonly string[], { year, ...given }: Given & { readonly year?: number }) => {
      const { changesCommand } = await import('../ledger/changes-command.ts')
      const { isJson, flags } = toOptions(given)
      context.end(await changesCommand({ sites, year, isJson, flags }, context))
    },
  )
}

function addVisiting(group: Command, context: CommandContext): void {
  const text = sourcesTexts[context.language]
  const visiting = (name: 'test' | 'run', argument: string, keys: Keys): Command => {
    const command = group
      .command(name)
      .description(text[name])
      .addArgument(new Argument('[NAME...]', argument))
      .option('--json', text.json)
      .addOption(allowPrivateOption(context))
    return addSettings(command, context, keys)
  }
  visiting('test', text.namesOrUrls, ['sites', 'contact', 'data']).action(
    async (names: readonly string[], given: Given) => {
      const { testSources } = await import('./test-sources.ts')
      context.end(await testSources(names, toOptions(given), context))
    },
  )
  visiting('run', text.names, [
    'sites',
    'contact',
    'data',
    'output',
    'sources',
    'concurrency',
    'logLevel',
  ]).action(async (names: readonly string[], given: Given) => {
    const { runSources } = await import('./run-sources.ts')
    context.end(await runSources(names, toOptions(given), context))
  })
}

function toOptions({ json, allowPrivate = [], lang: _, ...flags }: Given) {
  return { isJson: json === true, allowed: allowPrivate, flags }
}
