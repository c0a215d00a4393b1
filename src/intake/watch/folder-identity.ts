import { stat } from 'node:fs/promises'

/** What tells a folder from another one that takes its place; null where there is none, or it cannot be looked at. */
export async function folderIdentity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path)
    return `${dev}-${ino}`
  } catch {
    // Deleted, or on a volume that is not mounted now: it is looked for again.
    return null
  }
}
