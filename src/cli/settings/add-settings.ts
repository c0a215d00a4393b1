import type { Command } from 'commander'
import { type Setting, settings } from '../../settings.ts'
import type { CommandContext } from '../command-context.ts'
import { serviceTexts } from '../service/service-texts.ts'

/** Adds settings to a command as flags, and `--config`. */
export function addSettings(
  command: Command,
  { language }: CommandContext,
  keys: readonly (keyof typeof settings)[],
): Command {
  for (const key of keys) {
    const { flag, [language]: description }: Setting<unknown> = settings[key]
    if (flag !== null) command.option(flag, description)
  }
  return command.option('--config <FILE>', serviceTexts[language].config)
}
