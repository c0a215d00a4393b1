import { once } from 'node:events'
import type { CommandContext } from '../command-context.ts'
import { printable } from '../output/printable.ts'
import { openOperations } from '../service/open-operations.ts'
import { loadConfig } from '../settings/load-config.ts'
import type { Answer, AnswerRow, Query } from './answer.ts'

export interface QueryOptions {
  readonly query: Query
  readonly isJson: boolean
  /** Settings by their keys. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

/**
 * Asks the running service, or the store where none runs, and prints the answer; the exit status comes out.
 *
 * Errors: ConfigError; RequestError; TransientError.
 */
export async function queryCommand(
  { query, isJson, flags }: QueryOptions,
  { language, stdout }: CommandContext,
): Promise<0> {
  const { operations, isService, close } = await openOperations(loadConfig(flags, language), language)
  try {
    const answer = await query({ operations, isService, language })
    for await (const text of isJson ? toJson(answer) : toLines(answer)) await write(stdout, text)
    return 0
  } finally {
    await close()
  }
}

async function* toLines(answer: Answer): AsyncGenerator<string> {
  if (answer.type === 'one') yield answer.lines.map((line) => `${printable(line)}\n`).join('')
  else for await (const { line } of answer.rows) yield `${printable(line)}\n`
}

async function* toJson(answer: Answer): AsyncGenerator<string> {
  if (answer.type === 'one') yield `${JSON.stringify(answer.json)}\n`
  else yield* toArray(answer.rows)
}

/** A row a line, so that a long list is not held in memory. */
async function* toArray(rows: AsyncIterable<AnswerRow>): AsyncGenerator<string> {
  let before = '['
  for await (const { json } of rows) {
    yield `${before}\n${JSON.stringify(json)}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}

async function write(stdout: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain')
}
