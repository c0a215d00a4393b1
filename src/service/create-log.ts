import { type Logger, pino } from 'pino'

export interface LogOptions {
  readonly level: string
  readonly stream: NodeJS.WriteStream
}

/** Fields that every line has, or that stand elsewhere in it. */
const ownPlace = new Set(['level', 'time', 'msg', 'err', 'pid', 'hostname'])

/** A log of one JSON object a line; on a terminal, of one line for people. It holds no text of documents. */
export function createLog({ level, stream }: LogOptions): Logger {
  const options = { level, base: { pid: process.pid } }
  if (!stream.isTTY) return pino(options, stream)
  return pino(options, { write: (line: string) => stream.write(toPrettyLine(line)) })
}

/** `12:34:56 INFO done kind=extract ms=120`, and below it the stack of an error. */
export function toPrettyLine(line: string): string {
  const entry = JSON.parse(line) as Record<string, unknown>
  const { level, time, msg, err } = entry
  const label = pino.levels.labels[Number(level)]?.toUpperCase() ?? ''
  const fields = Object.entries(entry)
    .filter(([name]) => !ownPlace.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const at = new Date(Number(time)).toTimeString().slice(0, '12:34:56'.length)
  const { stack } = (err ?? {}) as { stack?: string }
  return `${[at, label, String(msg), ...fields].join(' ')}\n${stack ? `${stack}\n` : ''}`
}
