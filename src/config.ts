import { resolve } from 'node:path'
import { z } from 'zod'
import type { Language } from './error-message.ts'
import { ConfigError } from './errors.ts'
import { type Setting, settings } from './settings.ts'

type Key = keyof typeof settings

/** Every setting with its value; paths are absolute, null is unset. */
export type Config = { readonly [K in Key]: z.output<(typeof settings)[K]['schema']> }

/** Where settings come from; the first source that names one counts: flags, environment, file. */
export interface ConfigSources {
  /** By key; undefined where the flag was not given. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly file: ConfigFile | null
  /** Paths in flags and environment start here. */
  readonly workingFolder: string
  readonly language: Language
}

/** The text of `gongkai.config.json` and the folder that it stands in, where its paths start. */
export interface ConfigFile {
  readonly path: string
  readonly folder: string
  readonly text: string
}

const defaults = z.object(mapSettings(({ schema }) => schema))
const inFile = z.strictObject(mapSettings(({ schema }) => schema.optional()))

const problems = {
  en: {
    notJson: (path: string) => `${path} is not JSON.`,
    invalid: (place: string, reason: string) => `${place}: ${reason}`,
    notAnAddress:
      'this is no address; in a user name or password, signs such as # / ? % are written as %23 %2F %3F %25',
    redisAlone: 'REDIS_URL is set without DATABASE_URL: the queue in Redis needs the store in PostgreSQL.',
  },
  zh: {
    notJson: (path: string) => `${path}不是有效的JSON。`,
    invalid: (place: string, reason: string) => `${place}：${reason}`,
    notAnAddress: '地址格式不正确；用户名或密码中的# / ? %等符号须写作%23 %2F %3F %25',
    redisAlone: '设置了REDIS_URL而未设置DATABASE_URL：队列使用Redis时，数据须存于PostgreSQL。',
  },
}

/**
 * The configuration that flags, environment and file add up to; an empty variable counts as unset.
 *
 * Errors: ConfigError, one line in the language of the user, for a value that will not do, an unknown key in
 * the file, or Redis without PostgreSQL.
 */
export function parseConfig(sources: ConfigSources): Config {
  const given = { ...fromFile(sources), ...fromEnvironment(sources), ...fromFlags(sources) }
  const config = defaults.parse(given)
  if (config.redisUrl !== null && config.databaseUrl === null) {
    throw new ConfigError(problems[sources.language].redisAlone)
  }
  return mapSettings(({ isPath }, key) => {
    const value = config[key]
    return isPath && typeof value === 'string' ? resolve(sources.workingFolder, value) : value
  }) as Config
}

type Given = Partial<Record<Key, unknown>>

function fromFile({ file, language }: ConfigSources): Given {
  if (file === null) return {}
  const given = check(inFile, parseJson(file, language), file.path, language)
  const entries = Object.entries(given).map(([key, value]) => {
    const { isPath } = settings[key as Key]
    return [key, isPath && typeof value === 'string' ? resolve(file.folder, value) : value]
  })
  return Object.fromEntries(entries)
}

function parseJson({ path, text }: ConfigFile, language: Language): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new ConfigError(problems[language].notJson(path), { cause })
  }
}

function fromEnvironment({ environment, language }: ConfigSources): Given {
  return pick((key) => {
    const { variable, schema }: Setting<unknown> = settings[key]
    const word = environment[variable]
    return word ? check(schema, fromWord(schema, word), variable, language) : undefined
  })
}

function fromFlags({ flags, language }: ConfigSources): Given {
  return pick((key) => {
    const { flag, schema }: Setting<unknown> = settings[key]
    const word = flags[key]
    if (word === undefined) return undefined
    const place = flag?.split(' ')[0] ?? key
    return check(schema, typeof word === 'string' ? fromWord(schema, word) : word, place, language)
  })
}

function pick(find: (key: Key) => unknown): Given {
  const entries = keys().map((key) => [key, find(key)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** A word as the number or truth value that it spells, where the setting takes one. */
function fromWord(schema: z.ZodType, word: string): unknown {
  if (/^\d{1,9}$/.test(word) && schema.safeParse(Number(word)).success) return Number(word)
  if (/^(?:true|1)$/.test(word) && schema.safeParse(true).success) return true
  if (/^(?:false|0)$/.test(word) && schema.safeParse(false).success) return false
  return word
}

function check<T>(schema: z.ZodType<T>, value: unknown, place: string, language: Language): T {
  const locale = language === 'zh' ? z.locales.zhCN() : z.locales.en()
  const result = schema.safeParse(value, { error: locale.localeError })
  if (result.success) return result.data
  const { invalid, notAnAddress } = problems[language]
  const { path = [], message = '', code } = result.error.issues[0] ?? {}
  const reason = code === 'custom' ? notAnAddress : message
  throw new ConfigError(invalid([place, ...path.map(String)].join(': '), reason))
}

function keys(): readonly Key[] {
  return Object.keys(settings) as Key[]
}

function mapSettings<T>(map: (setting: Setting<unknown>, key: Key) => T): Record<Key, T> {
  return Object.fromEntries(keys().map((key) => [key, map(settings[key], key)])) as Record<Key, T>
}
