import type { BigIntStats } from 'node:fs'
import { lstat, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { cutName } from '../../cut-name.ts'
import { claimText, type Disk, isCopy } from './disk.ts'
import { isGone } from './read-at-rest.ts'

/** What `link` says where the disk knows no second names, as FAT and some network shares, or refuses this one. */
const noLinkCodes = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EISDIR'])

/**
 * Moves a file to a path where nothing is, on this volume or another; false where something is.
 *
 * Cut off at any step and called again, it ends the move. Errors: those of the file system.
 */
export async function moveFile(from: Buffer, to: Buffer, disk: Disk): Promise<boolean> {
  if (!(await isFreeFor(from, to, disk))) return false
  try {
    await disk.link(from, to)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EXDEV') return moveAcross(from, to, disk)
    if (noLinkCodes.has(code)) return moveByClaim(from, to, disk)
    if (code !== 'EEXIST') throw error
    if (!(await isFreeFor(from, to, disk))) return false
    const other = await statIfThere(to)
    if (other !== null && (await isClaim(to, other))) return moveByClaim(from, to, disk)
  }
  // What somebody has put in its place meanwhile stays.
  if (await isUnchanged(from, to)) await disk.remove(from)
  return true
}

/**
 * Whether a path is free, or holds what an earlier move of this file left that was cut off.
 *
 * On one volume that is the file itself under a second name; an equal one is a twin. Another volume holds a copy.
 */
export async function isFreeFor(from: Buffer, to: Buffer, disk: Disk): Promise<boolean> {
  const file = await lstat(from, { bigint: true })
  const other = await statIfThere(to)
  if (other === null) return true
  if (!other.isFile()) return false
  if (await isClaim(to, other)) return true
  if (await disk.isSameVolume(from, to)) return file.ino === other.ino
  return isCopy(from, to)
}

/** Whether two names are of one file still; numbers of files are no sign of it on every disk. */
async function isUnchanged(from: Buffer, to: Buffer): Promise<boolean> {
  const [file, moved] = [await statIfThere(from), await statIfThere(to)]
  return file !== null && moved !== null && file.size === moved.size && file.mtimeNs === moved.mtimeNs
}

async function isClaim(path: Buffer, { size }: BigIntStats): Promise<boolean> {
  return size === BigInt(claimText.length) && (await readFile(path, 'utf8')) === claimText
}

/** The copy is whole and on the disk before it has its name, and before the file goes. */
async function moveAcross(from: Buffer, to: Buffer, disk: Disk): Promise<boolean> {
  const other = await statIfThere(to)
  if (other === null || (await isClaim(to, other))) {
    const aside = asidePath(to)
    await disk.copy(from, aside)
    await disk.rename(aside, to)
  }
  if (await isCopy(from, to)) await disk.remove(from)
  return true
}

/** Hidden, and its name as long as any disk allows. */
function asidePath(path: Buffer): Buffer {
  const folder = Buffer.from(`${dirname(path.toString('latin1'))}/`, 'latin1')
  return Buffer.concat([folder, Buffer.from(cutName(`.${basename(path.toString())}.part`))])
}

/** The name is taken first, with a file that the move then replaces. */
async function moveByClaim(from: Buffer, to: Buffer, disk: Disk): Promise<boolean> {
  try {
    await disk.claim(to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!(await isFreeFor(from, to, disk))) return false
  }
  await disk.rename(from, to)
  return true
}

async function statIfThere(path: Buffer): Promise<BigIntStats | null> {
  try {
    return await lstat(path, { bigint: true })
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}
