import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Logger } from 'pino'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import type { Disk } from './disk.ts'
import { nodeDisk } from './disk.ts'
import type { Inbox, InboxFile, InboxStore } from './inbox.ts'
import { endFolders } from './list-folder.ts'
import { WatchedInbox } from './watched-inbox.ts'

export interface InboxOptions {
  /** The watched folder; made where there is none. */
  readonly folder: string
  /** Whether to look again and again, as network shares need it. */
  readonly isPolled: boolean
  /** Of the notes beside failed files. */
  readonly language: Language
  readonly store: InboxStore
  /** Has the files kept, now or later; when it rejects, they are offered again. */
  readonly offer: (files: readonly InboxFile[]) => Promise<void>
  readonly log: Logger
  readonly disk?: Disk
}

/**
 * Begins to watch an inbox; what is in it already is found at once.
 *
 * Errors: ConfigError where the folder cannot be made or written to.
 */
export async function openInbox(options: InboxOptions): Promise<Inbox> {
  const folder = resolve(options.folder)
  try {
    for (const name of endFolders) await mkdir(join(folder, name), { recursive: true })
  } catch (cause) {
    const { message } = cause as Error
    const texts = {
      en: `${folder} cannot be used as inbox: ${message}`,
      zh: `${folder}不能用作收件文件夹：${message}`,
    }
    throw new ConfigError(texts, { cause })
  }
  return WatchedInbox.open({ ...options, folder, disk: options.disk ?? nodeDisk })
}
