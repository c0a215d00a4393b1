import { Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { sourcesTexts } from './sources-texts.ts'

/** `--allow-private`, which may be given again and again. */
export function allowPrivateOption({ language }: Pick<CommandContext, 'language'>): Option {
  return new Option('--allow-private <HOST>', sourcesTexts[language].allowPrivate).argParser(
    (host: string, before: readonly string[] = []) => [...before, host],
  )
}
