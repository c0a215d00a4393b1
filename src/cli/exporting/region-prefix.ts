import { codePrefix, findRegions } from '../../agencies/index.ts'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import { exportTexts } from './export-texts.ts'

/**
 * How the codes of the regions within one begin, by its name or code.
 *
 * Errors: ConfigError where there is no such region, or several of the name.
 */
export function regionPrefix(word: string, language: Language): string {
  const { unknownRegion, severalRegions } = exportTexts[language]
  const regions = findRegions(word)
  const [region, ...others] = regions
  if (!region) throw new ConfigError(unknownRegion(word))
  if (others.length > 0) {
    const listed = regions.map(({ code, name }) => `${name} ${code}`)
    throw new ConfigError(severalRegions(word, listed))
  }
  return codePrefix(region)
}
