import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { addSettings } from '../settings/add-settings.ts'
import { allowPrivateOption } from '../sources/allow-private-option.ts'
import { serviceTexts } from './service-texts.ts'

type Flags = Readonly<Record<string, string | boolean | undefined>>
type CrawlFlags = Flags & { readonly allowPrivate?: readonly string[] }

/** Adds the commands that run a service, end it, and look after its folders. */
export function addService(program: Command, context: CommandContext): void {
  addServe(program, context)
  addWorker(program, context)
  addStop(program, context)
  addRebuild(program, context)
  addDoctor(program, context)
}

function addServe(program: Command, context: CommandContext): void {
  const text = serviceTexts[context.language]
  const command = program.command('serve').description(text.serve)
  addSettings(command, context, [
    'inbox',
    'output',
    'data',
    'sources',
    'concurrency',
    'host',
    'port',
    'inboxPolling',
    'sites',
    'contact',
    'logLevel',
  ])
    .addOption(allowPrivateOption(context))
    .option('--json', text.json)
    .action(async ({ json, allowPrivate, lang: _, ...flags }: CrawlFlags) => {
      const { serveCommand } = await import('./serve-command.ts')
      context.end(await serveCommand({ flags, allowed: allowPrivate ?? [], isJson: json === true }, context))
    })
}

function addWorker(program: Command, context: CommandContext): void {
  const text = serviceTexts[context.language]
  const command = program
    .command('worker')
    .description(text.worker)
    .option('--queues <KINDS>', text.queues, 'extract')
  addSettings(command, context, [
    'concurrency',
    'inbox',
    'output',
    'data',
    'sources',
    'inboxPolling',
    'sites',
    'contact',
    'logLevel',
  ])
    .addOption(allowPrivateOption(context))
    .option('--json', text.json)
    .action(async ({ queues, json, allowPrivate, lang: _, ...flags }: CrawlFlags) => {
      const { workerCommand } = await import('./worker-command.ts')
      const allowed = allowPrivate ?? []
      context.end(
        await workerCommand({ queues: String(queues), isJson: json === true, allowed, flags }, context),
      )
    })
}

function addStop(program: Command, context: CommandContext): void {
  addPlain(program, context, {
    name: 'stop',
    settings: ['data'],
    load: async () => (await import('./stop-command.ts')).stopCommand,
  })
}

function addRebuild(program: Command, context: CommandContext): void {
  addPlain(program, context, {
    name: 'rebuild',
    settings: ['data'],
    load: async () => (await import('./rebuild-command.ts')).rebuildCommand,
  })
}

function addDoctor(program: Command, context: CommandContext): void {
  addPlain(program, context, {
    name: 'doctor',
    settings: ['data', 'inbox', 'output', 'sources'],
    load: async () => (await import('../doctor/doctor-command.ts')).doctorCommand,
  })
}

/** A command without options beside settings and `--json`. */
interface PlainCommand {
  readonly name: 'stop' | 'rebuild' | 'doctor'
  readonly settings: Parameters<typeof addSettings>[2]
  /** What it does; loaded when it is asked for. */
  readonly load: () => Promise<(flags: Flags, isJson: boolean, context: CommandContext) => Promise<0 | 1>>
}

function addPlain(program: Command, context: CommandContext, { name, settings, load }: PlainCommand): void {
  const text = serviceTexts[context.language]
  addSettings(program.command(name).description(text[name]), context, settings)
    .option('--json', text.json)
    .action(async ({ json, lang: _, ...flags }: Flags) => {
      const run = await load()
      context.end(await run(flags, json === true, context))
    })
}
