import { isUtf8 } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import type { SourceErrorCode } from '../errors.ts'
import { compareCodePoints } from './compare-code-points.ts'

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
  for (const path of paths) found.push(...(await inputsAt(path, passedOver)))
  return withoutRepeats(found).sort((a, b) => compareCodePoints(a.name, b.name))
}

async function inputsAt(path: string, passedOver: string | null): Promise<Input[]> {
  const name = sep === '\\' ? path.replaceAll('\\', '/') : path
  try {
    const entry = await stat(path)
    if (entry.isDirectory()) return await inputsBelow(resolve(path), '', name, passedOver)
    return entry.isFile() ? [{ type: 'file', name, path: resolve(path) }] : [lost(name, 'unreadable')]
  } catch (error) {
    return [lost(name, codeOf(error), error)]
  }
}

/** The files below `folder`; `prefix` is its path from the folder that was given, with a slash behind it. */
async function inputsBelow(
  folder: FilePath,
  prefix: string,
  name: string,
  passedOver: string | null,
): Promise<Input[]> {
  if (folder === passedOver) return []
  const entries = await entriesOf(folder)
  if (entries instanceof Error) return [lost(name, codeOf(entries), entries)]
  const inputs: Input[] = []
  for (const entry of entries) {
    const own = prefix + toText(entry.name)
    if (isPassedOver(toText(entry.name))) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) inputs.push(...(await inputsBelow(path, `${own}/`, own, passedOver)))
    else if (entry.isFile()) inputs.push({ type: 'file', name: own, path })
  }
  return inputs
}

async function entriesOf(folder: FilePath): Promise<Dirent<Buffer>[] | Error> {
  try {
    return await readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
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

function codeOf(error: unknown): SourceErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreadable'
}

function lost(name: string, code: SourceErrorCode, error?: unknown): Input {
  const reason =
    error instanceof Error && 'code' in error && code === 'unreadable' ? String(error.code) : null
  return { type: 'lost', name, code, params: reason ? { reason } : {} }
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
