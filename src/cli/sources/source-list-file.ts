import { readFileSync } from 'node:fs'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import { parseSourceList, type Site } from '../../intake/index.ts'
import { sourcesTexts } from './sources-texts.ts'

/** The list in the working folder. */
export const sourceListName = 'gongkai.sources.yaml'

/** The text of the list; '' where there is no file. Errors: ConfigError. */
export function readSourceList(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return ''
    throw new ConfigError(`${path}: ${code}`, { cause })
  }
}

/** The sites of these names, or all. Errors: ConfigError where one is not in the list. */
export function chooseSites(path: string, names: readonly string[], language: Language): readonly Site[] {
  const sites = parseSourceList(readSourceList(path), path)
  const missing = names.find((name) => !sites.some((site) => site.name === name))
  if (missing !== undefined) throw new ConfigError(sourcesTexts[language].notThere(missing, path))
  return names.length === 0 ? sites : sites.filter(({ name }) => names.includes(name))
}
