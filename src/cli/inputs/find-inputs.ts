import { isUtf8 } from 'node:buffer'
import { readdir, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import type { SourceErrorCode } from '../../errors.ts'
import { compareCodePoints } from './compare-code-points.ts'
import { systemErrorCode } from './system-error-code.ts'

/** A file to extract, or a path that gives none. `name` is its source.name. */
export type Input =
  | { readonly type: 'file'; readonly name: string; readonly path: FilePath }
  | {
      readonly type: 'lost'
      readonly name: string
      readonly code: SourceErrorCode
      readonly params: Readonly<Record<string, string>>
    }

/** Bytes where the name is no UTF-8, as in archives packed under a Chinese Windows. */
export type FilePath = string | Buffer

/**
 * The inputs that paths of files and folders lead to, by name in code point order, each file once.
 *
 * A path that was given is followed and taken whatever its name; inside folders, links and special files are
 * not followed, and names that begin with `.` or `~$`, Thumbs.db and desktop.ini are passed over, as is
 * the folder `except`, which a run writes to.
 */
export async function findInputs(paths: readonly string[], except: string | null = null): Promise<Input[]> {
  const passedOver = except === null ? null : resolve(except)
  const found: Input[] = []
  for (const path of paths) {
    const name = sep === '\\' ? path.replaceAll('\\', '/') : path
    for await (const input of inputsAt({ path, name, prefix: '', passedOver })) found.push(input)
  }
  return withoutRepeats(found).sort((a, b) => compareCodePoints(a.name, b.name))
}

/** A file or folder on the way; `prefix` stands before the names inside it. */
interface Place {
  readonly path: FilePath
  readonly name: string
  readonly prefix: string
  readonly passedOver: string | null
}

async function* inputsAt(place: Place): AsyncGenerator<Input> {
  const path = typeof place.path === 'string' ? resolve(place.path) : place.path
  try {
    const entry = await stat(path)
    if (entry.isDirectory()) yield* inputsBelow({ ...place, path })
    else yield entry.isFile() ? { type: 'file', name: place.name, path } : lost(place.name)
  } catch (error) {
    yield lost(place.name, error)
  }
}

async function* inputsBelow({ path: folder, prefix, passedOver }: Place): AsyncGenerator<Input> {
  if (folder === passedOver) return
  for (const entry of await readdir(folder, { withFileTypes: true, encoding: 'buffer' })) {
    const name = prefix + toText(entry.name)
    const path = join(folder, entry.name)
    if (isPassedOver(toText(entry.name))) continue
    if (entry.isDirectory()) yield* inputsAt({ path, name, prefix: `${name}/`, passedOver })
    else if (entry.isFile()) yield { type: 'file', name, path }
  }
}

function isPassedOver(name: string): boolean {
  return /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name)
}

function join(folder: FilePath, name: Buffer): FilePath {
  if (typeof folder === 'string' && isUtf8(name)) return resolve(folder, name.toString())
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), name])
}

function toText(name: Buffer): string {
  return isUtf8(name) ? name.toString() : new TextDecoder('gb18030').decode(name)
}

function lost(name: string, error?: unknown): Input {
  const reason = systemErrorCode(error)
  if (reason === 'ENOENT' || reason === 'ENOTDIR')
    return { type: 'lost', name, code: 'not-found', params: {} }
  return { type: 'lost', name, code: 'unreadable', params: reason === null ? {} : { reason } }
}

/** The same file may be named twice, or stand in a folder that was named too: the first naming counts. */
function withoutRepeats(inputs: readonly Input[]): Input[] {
  const seen = new Set<string>()
  return inputs.filter((input) => {
    const key = input.type === 'lost' ? `lost ${input.name}` : `file ${input.path.toString('latin1')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
