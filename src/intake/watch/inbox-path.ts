import { isUtf8 } from 'node:buffer'
import { sep } from 'node:path'

/**
 * A file's place inside an inbox, with `/` on every system.
 *
 * A path that is no UTF-8, as from an archive packed under a Chinese Windows, is `/` with a character for each
 * byte: no other path begins so.
 */
export type InboxPath = string

const byteMark = '/'

/** The inbox path of a name inside a folder of the inbox; the inbox itself is ''. */
export function joinInboxPath(folder: InboxPath, name: Buffer): InboxPath {
  const bytes = folder === '' ? name : Buffer.concat([toBytes(folder), Buffer.from('/'), name])
  return isUtf8(bytes) ? bytes.toString() : byteMark + bytes.toString('latin1')
}

/** The folder that a file or folder of the inbox is in. */
export function parentOf(path: InboxPath): InboxPath {
  const end = path.lastIndexOf('/')
  return end <= 0 ? '' : path.slice(0, end)
}

/** The same as a path for the file system, below the inbox. */
export function toFilePath(inbox: string, path: InboxPath): Buffer {
  return path === '' ? Buffer.from(inbox) : Buffer.concat([Buffer.from(inbox + sep), toBytes(path)])
}

/** The path for people: a name that is no UTF-8 is taken for Chinese in GB 18030. */
export function toPrintedPath(path: InboxPath): string {
  if (!path.startsWith(byteMark)) return path
  return toBytes(path)
    .toString('latin1')
    .split('/')
    .map((segment) => toText(Buffer.from(segment, 'latin1')))
    .join('/')
}

function toBytes(path: InboxPath): Buffer {
  return path.startsWith(byteMark) ? Buffer.from(path.slice(byteMark.length), 'latin1') : Buffer.from(path)
}

function toText(name: Buffer): string {
  return isUtf8(name) ? name.toString() : new TextDecoder('gb18030').decode(name)
}
