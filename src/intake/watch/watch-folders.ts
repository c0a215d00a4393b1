import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import type { InboxPath } from './inbox-path.ts'
import { endFolders } from './list-folder.ts'
import { paceReads } from './pace-reads.ts'
import { isPassedOver } from './passed-over.ts'

export interface FolderWatch {
  close(): Promise<void>
}

export interface WatchOptions {
  readonly inbox: string
  readonly isPolled: boolean
  /** Something changed in a folder of the inbox, '' for the inbox itself; the name of what did, where it is known. */
  readonly onChange: (folder: InboxPath, name: string | null) => void
  /** From now on nothing is missed; what came before this may have been. */
  readonly onReady: () => void
  /** The system watches no further; what happens is then seen only by looking. */
  readonly onError: (error: unknown) => void
}

const pollIntervalMs = 500

/**
 * Tells which folders of an inbox change, from now on.
 *
 * Folders alone are watched, not each file: a hundred thousand files would need as many watches of the system.
 */
export function watchFolders({ inbox, isPolled, onChange, onReady, onError }: WatchOptions): FolderWatch {
  const toInboxPath = (path: string): InboxPath => relative(inbox, path).split(sep).join('/')
  const isPassedOverFolder = (path: InboxPath): boolean =>
    (endFolders as readonly string[]).includes(path) || path.split('/').some(isPassedOver)
  const watcher = watch(inbox, {
    ignored: (path, stats) => stats?.isDirectory() === false || isPassedOverFolder(toInboxPath(path)),
    usePolling: isPolled,
    interval: pollIntervalMs,
    followSymlinks: false,
  })
  paceReads(watcher)
  watcher.on('addDir', (path) => onChange(toInboxPath(path), null))
  watcher.on('raw', (_event, name: string | null, details: unknown) => {
    const { watchedPath } = details as { watchedPath?: string }
    if (watchedPath !== undefined) onChange(toInboxPath(watchedPath), isPolled ? null : (name ?? null))
  })
  watcher.on('ready', onReady)
  watcher.on('error', onError)
  return { close: async () => watcher.close() }
}
