import type { Logger } from 'pino'
import { type InboxPath, toPrintedPath } from './inbox-path.ts'

const mostListed = 10

/** The files that cannot be read or moved for now. Each is told of once, and again when the reason is another. */
export class Troubles {
  readonly #reasons = new Map<InboxPath, string>()

  constructor(readonly log: Logger) {}

  note(path: InboxPath, error: unknown): void {
    const { code } = error as NodeJS.ErrnoException
    const reason = code ?? String(error)
    if (this.#reasons.get(path) === reason) return
    this.#reasons.set(path, reason)
    // An error without a code may be a fault of this program, which its stack tells of.
    const details = code === undefined ? { err: error } : { reason }
    this.log.warn({ name: nameOf(path), ...details }, 'the inbox, or a file in it, has to wait')
  }

  clear(path: InboxPath): void {
    this.#reasons.delete(path)
  }

  list(): readonly { readonly name: string; readonly reason: string }[] {
    const first = [...this.#reasons].slice(0, mostListed)
    return first.map(([path, reason]) => ({ name: nameOf(path), reason }))
  }
}

function nameOf(path: InboxPath): string {
  return path === '' ? '.' : toPrintedPath(path)
}
