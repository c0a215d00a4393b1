import { type Language, useLanguage } from './language.ts'

/** The words of one part of the page in both languages. */
export type Texts<T> = Readonly<Record<Language, T>>

/** The words in the language that the page is shown in. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLanguage()]
}
