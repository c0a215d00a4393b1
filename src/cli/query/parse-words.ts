import { InvalidArgumentError } from 'commander'
import type { RunReference } from '../../operations/index.ts'
import type { ServiceTexts } from '../service/service-texts.ts'

/** The beginning of an id. Errors: commander's InvalidArgumentError, as of all here. */
export function parseSource(word: string, { notASource }: ServiceTexts): string {
  if (!/^[0-9a-f]{1,64}$/i.test(word)) throw new InvalidArgumentError(notASource(word))
  return word.toLowerCase()
}

/** A run as ID/NUMBER, or the current report of a source as ID. */
export function parseRun(word: string, { notARun }: ServiceTexts): RunReference {
  const [, source, number] = /^([0-9a-f]{1,64})(?:\/([1-9]\d{0,8}))?$/i.exec(word) ?? []
  if (source === undefined) throw new InvalidArgumentError(notARun(word))
  return { source: source.toLowerCase(), number: number === undefined ? null : Number(number) }
}

/** A whole number. */
export function parseNumber(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new InvalidArgumentError('0–999999999')
  return Number(word)
}
