import { type Language, useLanguage } from './language.ts'

/** How numbers and times are written in a language. */
export interface Formats {
  readonly number: (value: number) => string
  /** Of 0.125: 12.5%. */
  readonly share: (value: number) => string
  /** Day and minute, in the time of whoever looks. */
  readonly time: (iso: string) => string
  readonly day: (iso: string) => string
  readonly bytes: (count: number) => string
}

/** Number and time formats of the language that the page is shown in. */
export function useFormats(): Formats {
  return formats[useLanguage()]
}

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }
/** Sweden writes 2024-03-18 14:05, which nobody mistakes. */
const plainTimes = 'sv-SE'
const kilo = 1024
const units = ['B', 'KB', 'MB', 'GB']

const formats: Readonly<Record<Language, Formats>> = { zh: formatsOf('zh'), en: formatsOf('en') }

function formatsOf(language: Language): Formats {
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale)
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const day = new Intl.DateTimeFormat(plainTimes, { dateStyle: 'short' })
  const time = new Intl.DateTimeFormat(plainTimes, { dateStyle: 'short', timeStyle: 'short' })
  return {
    number: (value) => number.format(value),
    share: (value) => share.format(value),
    time: (iso) => time.format(new Date(iso)),
    day: (iso) => day.format(new Date(iso)),
    bytes: (count) => toBytes(count, number),
  }
}

function toBytes(count: number, format: Intl.NumberFormat): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, count)) / Math.log(kilo)))
  const value = count / kilo ** power
  return `${format.format(value < 10 && power > 0 ? Math.round(value * 10) / 10 : Math.round(value))} ${units[power]}`
}
