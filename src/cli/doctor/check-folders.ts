import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Config } from '../../config.ts'
import type { DoctorTexts } from './doctor-texts.ts'
import { broken, doubtful, type Finding, well } from './finding.ts'

const bytesPerMegabyte = 1024 * 1024
const scarceMegabytes = 1024
const leastMegabytes = 100
/** Kinds of NFS, SMB and 9P in `statfs` (statfs(2)). */
const networkKinds = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997])

/** Whether the folders can be written to, lie where they should, and have room. */
export async function checkFolders(config: Config, text: DoctorTexts): Promise<readonly Finding[]> {
  const { data, inbox, output, sources, inboxPolling, databaseUrl } = config
  const named = { data, inbox, output, ...(sources === null || databaseUrl === null ? {} : { sources }) }
  const findings = Object.entries(named).map(async ([check, path]) => [
    await checkWriting(check, path, text),
    await checkRoom(check, path, text),
  ])
  const shares = [
    ...((await isNetworkShare(data)) && databaseUrl === null
      ? [doubtful('data', text.networkShare(data), text.localData)]
      : []),
    ...((await isNetworkShare(inbox)) && !inboxPolling
      ? [doubtful('inbox', text.networkShare(inbox), text.pollInbox)]
      : []),
  ]
  return [...(await Promise.all(findings)).flat(), ...shares]
}

/** Writes a file, syncs and renames it, as the pipeline does; a folder that is not there yet is made by its start. */
async function checkWriting(check: string, path: string, text: DoctorTexts): Promise<Finding> {
  const folder = nearest(path)
  const probe = join(folder, `.gongkai-${randomUUID()}`)
  try {
    const file = await open(probe, 'wx')
    await file.sync().finally(() => file.close())
    await rename(probe, `${probe}.renamed`)
    return well(check, text.writable(path))
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException
    return broken(check, text.notWritable(path, code), text.makeWritable)
  } finally {
    // What could not be written cannot be removed either; that is said already.
    await Promise.allSettled([probe, `${probe}.renamed`].map((left) => rm(left, { force: true })))
  }
}

async function checkRoom(check: string, path: string, text: DoctorTexts): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearest(path))
  const megabytes = Math.floor((bavail * bsize) / bytesPerMegabyte)
  const message = text.room(path, megabytes)
  if (megabytes < leastMegabytes) return broken(check, message, text.makeRoom)
  return megabytes < scarceMegabytes ? doubtful(check, message, text.makeRoom) : well(check, message)
}

async function isNetworkShare(path: string): Promise<boolean> {
  return networkKinds.has((await statfs(nearest(path))).type)
}

/** The folder itself, or the nearest one above it that is there. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path))
}
