import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where Debian puts the programs of each version of PostgreSQL, outside PATH. */
const postgresVersions = '/usr/lib/postgresql'

/** Debian's Chinese font, without which the page shows boxes. */
const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

/** A Debian package, and what in it tests need: a program that they start, or a file. */
interface NeededProgram {
  readonly debianPackage: string
  readonly find: () => string | null
}

/** What the tests on real servers and in a real browser need. */
export const neededPrograms: readonly NeededProgram[] = [
  { debianPackage: 'redis-server', find: () => findOnPath('redis-server') },
  { debianPackage: 'postgresql', find: () => findPostgresProgram('initdb') },
  { debianPackage: 'chromium', find: findChromium },
  { debianPackage: 'fonts-noto-cjk', find: () => (existsSync(chineseFont) ? chineseFont : null) },
]

/** The path of the browser that tests of the page drive; null where there is none. */
export function findChromium(): string | null {
  return findOnPath('chromium')
}

/** The path of a program of PostgreSQL, of the newest version there is; null where there is none. */
export function findPostgresProgram(name: string): string | null {
  const versions = existsSync(postgresVersions) ? readdirSync(postgresVersions) : []
  const newestFirst = versions.toSorted((first, second) => Number(second) - Number(first))
  const paths = newestFirst.map((version) => join(postgresVersions, version, 'bin', name))
  return paths.find(isExecutable) ?? findOnPath(name)
}

/** The path of a program that a shell would find; null where there is none. */
export function findOnPath(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
