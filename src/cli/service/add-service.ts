import type { Command } from 'commander'
import { addSettings } from '../add-settings.ts'
import type { CommandContext } from '../command-context.ts'
import { serviceTexts } from '../service-texts.ts'
import { allowPrivateOption } from '../sources/allow-private-option.ts'

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
  const text = serviceTexts[context.language]
  addSettings(program.command('stop').description(text.stop), context, ['data'])
    .option('--json', text.json)
    .action(async ({ json, lang: _, ...flags }: Flags) => {
      const { stopCommand } = await import('./stop-command.ts')
      context.end(await stopCommand(flags, json === true, context))
    })
}

function addRebuild(program: Command, context: CommandContext): void {
  const text = serviceTexts[context.language]
  addSettings(program.command('rebuild').description(text.rebuild), context, ['data'])
    .option('--json', text.json)
    .action(async ({ json, lang: _, ...flags }: Flags) => {
      const { rebuildCommand } = await import('./rebuild-command.ts')
      context.end(await rebuildCommand(flags, json === true, context))
    })
}

function addDoctor(program: Command, context: CommandContext): void {
  const text = serviceTexts[context.language]
  const command = program.command('doctor').description(text.doctor)
  addSettings(command, context, ['data', 'inbox', 'output', 'sources'])
    .option('--json', text.json)
    .action(async ({ json, lang: _, ...flags }: Flags) => {
      const { doctorCommand } = await import('../doctor/doctor-command.ts')
      context.end(await doctorCommand(flags, json === true, context))
    })
}
