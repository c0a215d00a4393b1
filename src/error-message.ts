import { type ErrorCode, errorCatalogue } from './error-catalogue.ts'

export type Language = 'en' | 'zh'

type Params = Readonly<Record<string, string | number>>

/** What is the matter, as a sentence with its particulars: `The file is damaged or cut short. (at: 7)`. */
export function errorMessage(code: ErrorCode, params: Params, language: Language): string {
  const { sentence } = errorCatalogue[code][language]
  const particulars = Object.entries(params).map(([name, value]) => `${name}: ${value}`)
  return particulars.length === 0 ? sentence : `${sentence} (${particulars.join(', ')})`
}

/** What a person does about it. */
export function errorRemedy(code: ErrorCode, language: Language): string {
  return errorCatalogue[code][language].remedy
}
