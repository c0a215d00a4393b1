import { readFileSync } from 'node:fs'

export const extractorName = 'gongkai'
/** The version in package.json, which lies beside `src` in a checkout and two folders up from `dist/src`. */
export const extractorVersion: string = readVersion()

function readVersion(): string {
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<
        string,
        string
      >
      if (name === extractorName && version) return version
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error('package.json of gongkai was not found beside the program')
}
