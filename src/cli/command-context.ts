import type { Command } from 'commander'
import type { Language } from '../error-message.ts'
import type { Interruption } from './interruption.ts'

/** What a command works with besides its options. */
export interface Surroundings {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly interruption: Interruption
}

/** What every command may need of the process. */
export interface CommandContext extends Surroundings {
  readonly language: Language
  /** Of the extractor, which is that of the program. */
  readonly version: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Sets the exit status of the process. */
  readonly end: (status: 0 | 1 | 2) => void
}

/** Adds a command to the program; what the command needs is loaded when it runs. */
export type AddCommand = (program: Command, context: CommandContext) => void
