import { resolve } from 'node:path'
import { ConfigError } from '../../errors.ts'
import { addToSourceList, removeFromSourceList } from '../../intake/index.ts'
import { writeAside } from '../../service/index.ts'
import type { CommandContext } from '../command-context.ts'
import { printable } from '../printable.ts'
import { readSourceList } from './source-list-file.ts'
import { sourcesTexts } from './sources-texts.ts'

/** Adds a site to the list at `file`. Errors: ConfigError. */
export async function addSource(
  url: string,
  name: string | undefined,
  file: string,
  { language, stdout }: CommandContext,
): Promise<0> {
  const siteName = name ?? (URL.canParse(url) ? new URL(url).hostname : url)
  await writeAside(resolve(file), addToSourceList(readSourceList(file), file, { name: siteName, url }))
  stdout.write(`${printable(sourcesTexts[language].added(siteName, file))}\n`)
  return 0
}

/** Takes a site off the list at `file`. Errors: ConfigError. */
export async function removeSource(
  name: string,
  file: string,
  { language, stdout }: CommandContext,
): Promise<0> {
  const text = sourcesTexts[language]
  const rest = removeFromSourceList(readSourceList(file), file, name)
  if (rest === null) throw new ConfigError(text.notThere(name, file))
  await writeAside(resolve(file), rest)
  stdout.write(`${printable(text.removed(name, file))}\n`)
  return 0
}
