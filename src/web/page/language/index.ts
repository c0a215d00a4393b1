export { type Formats, useFormats } from './formats.ts'
export { chooseLanguage, type Language, startLanguage, useLanguage } from './language.ts'
export { type Texts, useTexts } from './texts.ts'
