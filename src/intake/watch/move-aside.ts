import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { cutName } from '../../cut-name.ts'
import type { Disk } from './disk.ts'
import { type InboxPath, toFilePath, toPrintedPath } from './inbox-path.ts'
import type { EndFolder } from './list-folder.ts'
import { isFreeFor, moveFile } from './move-file.ts'
import { isGone } from './read-at-rest.ts'

/** A file that is to leave the inbox. */
export interface Departure {
  readonly inbox: string
  readonly path: InboxPath
  readonly to: EndFolder
  /** What is to stand in a `.txt` beside it. */
  readonly note: string | null
}

/** Where a file went, and its note. */
export interface MovedFile {
  readonly path: Buffer
  readonly note: Buffer | null
}

/**
 * Moves a file of an inbox into `done/` or `failed/`, with its sub-path; where it then is comes out.
 *
 * Nothing is overwritten: where the name, or that of the note, is taken, the file gets a number. Cut off at any
 * step and called again, it ends where it would have ended. Errors: those of the file system.
 */
export async function moveAside(departure: Departure, disk: Disk): Promise<MovedFile> {
  const from = toFilePath(departure.inbox, departure.path)
  for (let number = 1; ; number++) {
    const to = targetPath(departure, number)
    await disk.makeFolder(Buffer.from(dirname(to.toString('latin1')), 'latin1'))
    if (!(await isFreeFor(from, to, disk))) continue
    const note = departure.note === null ? null : notePath(departure, number)
    if (note !== null && !(await writeNote(note, departure.note ?? '', disk))) continue
    if (await moveFile(from, to, disk)) return { path: to, note }
  }
}

/** The bytes of a first name stay as they are; a name that grows is made one that every disk takes. */
function targetPath({ inbox, path, to }: Departure, number: number): Buffer {
  if (number === 1) return toFilePath(join(inbox, to), path)
  return printedPath({ inbox, path, to }, numberedName(path, number))
}

/** The note goes first: a file without its note would be left without one. */
function notePath(departure: Omit<Departure, 'note'>, number: number): Buffer {
  return printedPath(departure, cutName(`${numberedName(departure.path, number)}.txt`))
}

function printedPath({ inbox, path, to }: Omit<Departure, 'note'>, name: string): Buffer {
  const folder = dirname(toFilePath(join(inbox, to), path).toString('latin1'))
  return Buffer.concat([Buffer.from(`${folder}/`, 'latin1'), Buffer.from(name)])
}

function numberedName(path: InboxPath, number: number): string {
  const name = basename(toPrintedPath(path))
  if (number === 1) return name
  const ending = extname(name)
  return cutName(`${name.slice(0, name.length - ending.length)} (${number})${ending}`)
}

/** False where something else has the name. The same note was left by an attempt that was cut off. */
async function writeNote(path: Buffer, note: string, disk: Disk): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) === note
  } catch (error) {
    if (!isGone(error)) return false
  }
  const aside = Buffer.concat([path, Buffer.from('.part')])
  await disk.write(aside, note)
  await disk.rename(aside, path)
  return true
}
