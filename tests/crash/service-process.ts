import { constants } from 'node:os'
import { pino } from 'pino'
import { startPatiently } from '../../src/cli/service/start-patiently.ts'
import { extractorVersion } from '../../src/extract/pool/index.ts'
import { nodeDisk } from '../../src/intake/watch/disk.ts'
import { openPipeline, type Pipeline, type PipelineConfig } from '../../src/service/index.ts'
import { type ServiceOptions, startService, startServiceOn } from '../../workers/main.ts'
import type { CrashStep } from './crash-step.ts'

/** What the process is told, as JSON in its first argument. */
export interface ProcessOrder {
  readonly config: PipelineConfig & { readonly inboxPolling: boolean }
  readonly isWorker: boolean
  /** The step after which it dies, the first time it comes there; null: never. */
  readonly dieAfter: CrashStep | null
}

const { config, isWorker, dieAfter } = JSON.parse(process.argv[2] ?? '') as ProcessOrder
const options: ServiceOptions = {
  config,
  concurrency: 1,
  hasInbox: !isWorker,
  hasOutput: !isWorker,
  language: 'en',
  log: pino({ level: 'info' }, pino.destination({ fd: 2, sync: true })),
}

function reach(step: CrashStep): void {
  if (step === dieAfter) process.kill(process.pid, constants.signals.SIGKILL)
}

/** The same pipeline, with a place to die after each call that takes a file a step on. */
function withCrashes(pipeline: Pipeline): Pipeline {
  const { store, queue } = pipeline
  return {
    ...pipeline,
    store: {
      ...store,
      keepSource: async (bytes, origin) => {
        const kept = await store.keepSource(bytes, origin)
        reach('kept')
        return kept
      },
      finishRun: async (run, report, agency) => {
        reach('extracted')
        const outcome = await store.finishRun(run, report, agency)
        reach('stored')
        return outcome
      },
    },
    queue: {
      enqueue: async (jobs) => {
        await queue.enqueue(jobs)
        if (jobs.some(({ kind }) => kind === 'extract')) reach('enqueued')
      },
      work: (work) => queue.work(work),
      schedule: (kind, scheduled) => queue.schedule(kind, scheduled),
      count: (kind) => queue.count(kind),
      listKnown: (kind) => queue.listKnown(kind),
      hasten: (kind) => queue.hasten(kind),
      dropFailed: (kind, ids) => queue.dropFailed(kind, ids),
      metrics: () => queue.metrics(),
      ping: () => queue.ping(),
      close: () => queue.close(),
    },
  }
}

/** A disk on which the process may die when a file has its new name. */
const crashingDisk: typeof nodeDisk = {
  ...nodeDisk,
  link: async (from, to) => {
    await nodeDisk.link(from, to)
    reach('moved')
  },
  rename: async (from, to) => {
    await nodeDisk.rename(from, to)
    reach('moved')
  },
}

const service =
  dieAfter === null
    ? await startPatiently(() => startService(options), {
        signal: new AbortController().signal,
        onWait: (message) => options.log.warn(message),
        language: 'en',
      })
    : await startServiceOn(withCrashes(await openPipeline(config, extractorVersion, options.log)), {
        ...options,
        disk: crashingDisk,
      })
process.stdout.write('ready\n')
process.once('SIGTERM', async () => {
  await service?.stop()
  process.exit(0)
})
