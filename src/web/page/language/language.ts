import type { Language } from '../../../error-message.ts'
import { keepText, loadText } from '../parts/kept-text.ts'
import { sharedValue, useShared } from '../parts/shared-value.ts'

export type { Language }

const chosen = sharedValue<Language>('zh')

/** The language that the page is shown in. */
export function useLanguage(): Language {
  return useShared(chosen)
}

/** Takes up the language of the last visit; Chinese where there was none. */
export function startLanguage(): void {
  show(loadText('language') === 'en' ? 'en' : 'zh')
}

/** Shows the page in another language, now and on the next visit. */
export function chooseLanguage(language: Language): void {
  keepText('language', language)
  show(language)
}

function show(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  chosen.set(language)
}
