import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Config, type ConfigFile, parseConfig } from '../config.ts'
import type { Language } from '../error-message.ts'
import { ConfigError } from '../errors.ts'

/** The file of settings in the working folder. */
const fileName = 'gongkai.config.json'

type Flags = Readonly<Record<string, string | boolean | undefined>>

/** The configuration of this process. Errors: ConfigError, one line in the language of the user. */
export function loadConfig(flags: Flags, language: Language): Config {
  return parseConfig({
    flags,
    environment: process.env,
    file: readConfigFile(resolve(fileName)),
    workingFolder: process.cwd(),
    language,
  })
}

function readConfigFile(path: string): ConfigFile | null {
  try {
    return { path, folder: dirname(path), text: readFileSync(path, 'utf8') }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new ConfigError(`${path}: ${code}`, { cause })
  }
}
