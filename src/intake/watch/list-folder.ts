import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { type InboxPath, joinInboxPath, toFilePath } from './inbox-path.ts'
import { isPassedOver } from './passed-over.ts'

/** The folders at the root of an inbox that its files go to. */
export const endFolders = ['done', 'failed'] as const

export type EndFolder = (typeof endFolders)[number]

/** What one folder of an inbox holds. */
export interface FolderContent {
  readonly files: readonly InboxPath[]
  readonly folders: readonly InboxPath[]
}

/**
 * The documents and folders in a folder of an inbox ('' is the inbox itself), in no certain order.
 *
 * Links and special files are passed over. Errors: those of the file system.
 */
export async function listFolder(inbox: string, folder: InboxPath): Promise<FolderContent> {
  const entries = await readdir(toFilePath(inbox, folder), { withFileTypes: true, encoding: 'buffer' })
  const isWanted = ({ name }: Dirent<Buffer>): boolean =>
    !isPassedOver(name.toString()) &&
    !(folder === '' && (endFolders as readonly string[]).includes(name.toString()))
  const wanted = entries.filter(isWanted)
  const pathOf = ({ name }: Dirent<Buffer>): InboxPath => joinInboxPath(folder, name)
  return {
    files: wanted.filter((entry) => entry.isFile()).map(pathOf),
    folders: wanted.filter((entry) => entry.isDirectory()).map(pathOf),
  }
}
