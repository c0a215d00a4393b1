import type { Language } from '../error-message.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language for people: what `--lang` says, else what the locale says.
 *
 * The locale is the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX.1-2017, 8.2), else the system's.
 */
export function languageOf(argv: readonly string[], env: Environment, systemLocale: string): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = env
  const locale = [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? systemLocale
  return askedFor(argv) ?? (/^zh\b|^zh_/i.test(locale) ? 'zh' : 'en')
}

/** Looked for before the arguments are parsed, since help and usage errors are in that language too. */
function askedFor(argv: readonly string[]): Language | null {
  const asked = argv.flatMap((word, index) => {
    if (word === '--lang') return [argv[index + 1]]
    return word.startsWith('--lang=') ? [word.slice('--lang='.length)] : []
  })
  const last = asked.at(-1)
  return last === 'en' || last === 'zh' ? last : null
}
