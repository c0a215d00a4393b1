import { availableParallelism } from 'node:os'
import type { ServiceOptions } from '../../../workers/main.ts'
import type { Config } from '../../config.ts'
import type { Language } from '../../error-message.ts'
import { createLog } from '../../service/index.ts'

/** Who runs such a command is told by the command itself; the log tells what goes wrong. */
const quietLevel = 'error'

/** How the pipeline is started by a command that ends by itself: no inbox, and cells.csv written once, in the end. */
export function onceOptions(config: Config, language: Language, stderr: NodeJS.WriteStream): ServiceOptions {
  return {
    config,
    concurrency: config.concurrency ?? availableParallelism(),
    hasInbox: false,
    hasOutput: true,
    hasLateCells: true,
    language,
    log: createLog({ level: config.logLevel ?? quietLevel, stream: stderr }),
  }
}
