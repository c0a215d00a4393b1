import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Config, type ConfigFile, parseConfig } from '../../config.ts'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'

/** The file of settings in the working folder. */
const fileName = 'gongkai.config.json'

type Flags = Readonly<Record<string, string | boolean | undefined>>

/**
 * The configuration of this process; the flag `config` names another file than that of the working folder.
 *
 * Errors: ConfigError, one line in the language of the user.
 */
export function loadConfig(flags: Flags, language: Language): Config {
  const { config: named } = flags
  return parseConfig({
    flags,
    environment: process.env,
    file:
      typeof named === 'string'
        ? readConfigFile(resolve(named), true)
        : readConfigFile(resolve(fileName), false),
    workingFolder: process.cwd(),
    language,
  })
}

function readConfigFile(path: string, isRequired: boolean): ConfigFile | null {
  try {
    return { path, folder: dirname(path), text: readFileSync(path, 'utf8') }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT' && !isRequired) return null
    throw new ConfigError(`${path}: ${code}`, { cause })
  }
}
