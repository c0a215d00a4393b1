import { Argument, type Command, Option } from 'commander'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import type { RunRequest } from '../../operations/index.ts'
import type { RunState, SourceFilter } from '../../store/index.ts'
import type { CommandContext } from '../command-context.ts'
import { type ServiceTexts, serviceTexts } from '../service/service-texts.ts'
import { addSettings } from '../settings/add-settings.ts'
import type { Query } from './answer.ts'
import { parseNumber, parseRun, parseSource } from './parse-words.ts'

type Options = Readonly<Record<string, string | boolean | undefined>>

/** Adds the commands that ask a running service, or the store where none runs. */
export function addQueries(program: Command, context: CommandContext): void {
  const text = serviceTexts[context.language]
  const command = (name: string, description: string): Command =>
    addSettings(program.command(name).description(description), context, ['data', 'sources']).option(
      '--json',
      text.json,
    )
  const ask = async (query: Query, { json, lang: _, ...flags }: Options): Promise<void> => {
    const { queryCommand } = await import('./query-command.ts')
    context.end(await queryCommand({ query, isJson: json === true, flags }, context))
  }
  addStatus(command, ask, text)
  addFailures(command, ask, text)
  addList(command, ask, context.language)
  addShow(command, ask, text)
  addDiff(command, ask, text)
  addRequests(command, ask, text)
  addForget(command, ask, text)
}

type AddNamed = (name: string, description: string) => Command
type Ask = (query: Query, options: Options) => Promise<void>

function addStatus(command: AddNamed, ask: Ask, text: ServiceTexts): void {
  command('status', text.status).action(async (options: Options) => {
    const { statusQuery } = await import('./status-query.ts')
    await ask(statusQuery, options)
  })
}

interface ListOptions {
  readonly state?: RunState
  readonly year?: number
  readonly agency?: string
  readonly region?: string
  readonly limit?: number
}

function addFailures(command: AddNamed, ask: Ask, text: ServiceTexts): void {
  command('failures', text.failures)
    .option('--limit <N>', text.limit, parseNumber)
    .action(async ({ limit, ...options }: Options & Pick<ListOptions, 'limit'>) => {
      const { failuresQuery } = await import('./failures-query.ts')
      await ask((asked) => failuresQuery(asked, limit), options)
    })
}

function addList(command: AddNamed, ask: Ask, language: Language): void {
  const text = serviceTexts[language]
  command('list', text.list)
    .addOption(new Option('--state <STATE>', text.state).choices(['waiting', 'running', 'done', 'failed']))
    .option('--year <YEAR>', text.year, parseNumber)
    .option('--agency <NAME>', text.agency)
    .option('--region <REGION>', text.region)
    .option('--limit <N>', text.limit, parseNumber)
    .action(async ({ limit, state, year, agency, region, ...options }: Options & ListOptions) => {
      const { listQuery } = await import('./list-query.ts')
      const { regionPrefix } = await import('../exporting/region-prefix.ts')
      const prefix = region === undefined ? undefined : regionPrefix(region, language)
      const given = Object.entries({ state, year, agency, region: prefix })
      const filter = Object.fromEntries(given.filter(([, value]) => value !== undefined)) as SourceFilter
      await ask((asked) => listQuery(asked, filter, limit), options)
    })
}

function addShow(command: AddNamed, ask: Ask, text: ServiceTexts): void {
  command('show', text.show)
    .addArgument(new Argument('<ID>', text.source).argParser((word) => parseSource(word, text)))
    .option('--run <N>', text.runNumber, parseNumber)
    .action(async (source: string, { run, ...options }: Options & { readonly run?: number }) => {
      const { showQuery } = await import('./show-query.ts')
      await ask((asked) => showQuery(asked, source, run ?? null), options)
    })
}

function addDiff(command: AddNamed, ask: Ask, text: ServiceTexts): void {
  const run = (name: string): Argument =>
    new Argument(name, text.run).argParser((word) => parseRun(word, text))
  command('diff', text.diff)
    .addArgument(run('<RUN>'))
    .addArgument(run('<RUN>'))
    .action(async (before, after, options: Options) => {
      const { diffQuery } = await import('./diff-query.ts')
      await ask((asked) => diffQuery(asked, before, after), options)
    })
}

function addRequests(command: AddNamed, ask: Ask, text: ServiceTexts): void {
  const request = async (wanted: readonly RunRequest[], options: Options): Promise<void> => {
    const [only, ...others] = wanted
    if (only === undefined || others.length > 0) throw new ConfigError(text.whichRuns)
    const { requestQuery } = await import('./request-query.ts')
    await ask((asked) => requestQuery(asked, only), options)
  }
  command('retry', text.retry)
    .addArgument(new Argument('[ID]', text.source).argParser((word) => parseSource(word, text)))
    .option('--all', text.retryAll)
    .action(async (source: string | undefined, { all, ...options }: Options) => {
      const one: RunRequest[] = source === undefined ? [] : [{ type: 'source', source }]
      await request([...one, ...(all ? [{ type: 'failed' } as const] : [])], options)
    })
  command('reprocess', text.reprocess)
    .option('--failed', text.reprocessFailed)
    .option('--all', text.reprocessAll)
    .option('--older-than <VERSION>', text.reprocessOlder)
    .action(async ({ failed, all, olderThan, ...options }: Options) => {
      const wanted: RunRequest[] = [
        ...(failed ? [{ type: 'failed' } as const] : []),
        ...(all ? [{ type: 'all' } as const] : []),
        ...(typeof olderThan === 'string' ? [{ type: 'older-than', version: olderThan } as const] : []),
      ]
      await request(wanted, options)
    })
}

function addForget(command: AddNamed, ask: Ask, text: ServiceTexts): void {
  command('forget', text.forget)
    .addArgument(new Argument('<ID>', text.source).argParser((word) => parseSource(word, text)))
    .action(async (source: string, options: Options) => {
      const { forgetQuery } = await import('./forget-query.ts')
      await ask((asked) => forgetQuery(asked, source), options)
    })
}
