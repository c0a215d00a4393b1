import { type PGlite, protocol, types } from '@electric-sql/pglite'

/** What a statement gave. */
export interface StatementResult {
  readonly rows: Record<string, unknown>[]
  /** How many rows it wrote; 0 for one that only reads. */
  readonly affectedRows: number
}

interface Field {
  readonly name: string
  readonly type: number
}

interface Prepared {
  readonly name: string
  readonly parameterTypes: readonly number[]
  readonly fields: readonly Field[]
}

type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number]

const { serialize } = protocol
const { CommandCompleteMessage, DataRowMessage, ParameterDescriptionMessage, RowDescriptionMessage } =
  protocol.messages
const mostKept = 300
/** Of a long text the protocol's own writer first counts the bytes, character by character. */
const longText = 256
/** Their binary form is the text in UTF-8. */
const sentAsBytes: ReadonlySet<number> = new Set([types.TEXT, types.JSON])
const writing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY'])

/**
 * The statements of an embedded database's one session, each parsed and planned once and then run by its name:
 * a tenth of what PGlite takes, which parses and plans each time it is asked.
 *
 * The caller sees to it that only one runs at a time. Errors: those of the database.
 */
export class PreparedStatements {
  readonly #database: PGlite
  readonly #known = new Map<string, Prepared>()
  /** Those that the database still knows. */
  readonly #forgotten: Prepared[] = []
  #names = 0
  #runs = 0

  constructor(database: PGlite) {
    this.#database = database
  }

  async run(text: string, params: readonly unknown[]): Promise<StatementResult> {
    const statement = this.#known.get(text) ?? (await this.#prepare(text))
    // The one used longest ago comes first.
    this.#known.delete(text)
    this.#known.set(text, statement)
    this.#runs += 1
    const values = statement.parameterTypes.map((type, index) => this.#toParameter(params[index], type))
    try {
      const run = [serialize.bind({ statement: statement.name, values }), serialize.execute({})]
      return this.#toResult(await this.#send(run), statement.fields)
    } catch (error) {
      // Where a table has changed since, it can be prepared anew and not be run again.
      this.#forget(text, statement)
      throw error
    }
  }

  /** How many have run since the last refresh. */
  get runs(): number {
    return this.#runs
  }

  /**
   * Lets go of all plans, which are made for tables as large as they were then, and of statements that nobody
   * uses; to be called between two transactions.
   */
  async refresh(): Promise<void> {
    this.#runs = 0
    await this.#database.exec('DISCARD PLANS')
    for (const [text, statement] of this.#known) {
      if (this.#known.size <= mostKept) break
      this.#forget(text, statement)
    }
    for (const { name } of this.#forgotten.splice(0)) await this.#send([serialize.close({ type: 'S', name })])
  }

  #forget(text: string, statement: Prepared): void {
    this.#known.delete(text)
    this.#forgotten.push(statement)
  }

  async #prepare(text: string): Promise<Prepared> {
    this.#names += 1
    const name = `statement_${this.#names}`
    const messages = await this.#send([
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
    ])
    return { name, parameterTypes: parameterTypesOf(messages), fields: fieldsOf(messages) }
  }

  async #send(parts: readonly Uint8Array[]): Promise<Message[]> {
    const message = Buffer.concat([...parts, serialize.sync()])
    return this.#database.execProtocolStream(message, { syncToFs: false })
  }

  #toParameter(value: unknown, type: number): string | Uint8Array | null {
    if (value === null || value === undefined) return null
    const toText = this.#database.serializers[type]
    const text = toText ? toText(value) : String(value)
    return typeof text === 'string' && text.length > longText && sentAsBytes.has(type)
      ? Buffer.from(text)
      : text
  }

  #toResult(messages: readonly Message[], fields: readonly Field[]): StatementResult {
    const parsers = fields.map(({ type }) => this.#database.parsers[type])
    const toValue = (text: string | null, index: number): unknown => {
      const parse = parsers[index]
      return text === null || !parse ? text : parse(text, fields[index]?.type)
    }
    const rows = messages.flatMap((message) =>
      message instanceof DataRowMessage
        ? [
            Object.fromEntries(
              message.fields.map((text, index) => [fields[index]?.name, toValue(text, index)]),
            ),
          ]
        : [],
    )
    return { rows, affectedRows: affectedRowsOf(messages) }
  }
}

function parameterTypesOf(messages: readonly Message[]): readonly number[] {
  return messages.flatMap((message) =>
    message instanceof ParameterDescriptionMessage ? message.dataTypeIDs : [],
  )
}

/** None for a statement that gives no rows. */
function fieldsOf(messages: readonly Message[]): readonly Field[] {
  return messages.flatMap((message) =>
    message instanceof RowDescriptionMessage
      ? message.fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }))
      : [],
  )
}

/** `INSERT 0 5`: the command and, in the end, how many. */
function affectedRowsOf(messages: readonly Message[]): number {
  const completion = messages.find((message) => message instanceof CommandCompleteMessage)
  const words = completion?.text.split(' ') ?? []
  return writing.has(words[0] ?? '') ? Number(words.at(-1)) : 0
}
