import { type ErrorCode, errorCatalogue } from './error-catalogue.ts'
import { particularNames, particularValues } from './particular-words.ts'

export type Language = 'en' | 'zh'

type Params = Readonly<Record<string, string | number>>

/** What is the matter, as a sentence with its particulars: `The file is damaged or cut short (page: 7).` */
export function errorMessage(code: ErrorCode, params: Params, language: Language): string {
  const { sentence } = errorCatalogue[code][language]
  const particulars = Object.entries(params)
  if (particulars.length === 0) return sentence
  const isChinese = language === 'zh'
  const words = particulars.map(([name, value]) => {
    const [nameShown, valueShown] = [particularNames[name], particularValues[name]?.[value]]
    return [nameShown?.[language] ?? name, valueShown?.[language] ?? value].join(isChinese ? '：' : ': ')
  })
  const listed = isChinese ? `（${words.join('，')}）` : ` (${words.join(', ')})`
  return sentence.slice(0, -1) + listed + sentence.slice(-1)
}

/** What a person does about it. */
export function errorRemedy(code: ErrorCode, language: Language): string {
  return errorCatalogue[code][language].remedy
}

/** What is the matter and what a person does about it, as sentences in a row. */
export function errorText(code: ErrorCode, params: Params, language: Language): string {
  return [errorMessage(code, params, language), errorRemedy(code, language)].join(
    language === 'zh' ? '' : ' ',
  )
}
