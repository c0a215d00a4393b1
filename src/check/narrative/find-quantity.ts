import type { CountedNumber } from './find-numbers.ts'
import { narrativeQuantities } from './quantities.ts'
import type { NarrativeQuantity, Pattern } from './quantity.ts'
import type { Sentence } from './sentences.ts'

/** A quantity whose wording stands at a number, or says that there was none. */
export interface QuantityMatch {
  readonly quantity: NarrativeQuantity
  readonly isOpen: boolean
  /** 0-based offset in the sentence where the wording begins. */
  readonly start: number
}

/** Wordings are matched over at most this many characters on either side of a number. */
const reachCharacters = 80

/** The first quantity whose wording stands around a number; `before` and `after` are its sentence. */
export function findQuantity(
  before: string,
  after: string,
  kind: CountedNumber['kind'],
  year: number | null,
): QuantityMatch | null {
  const near = before.slice(-reachCharacters)
  const next = after.slice(0, reachCharacters)
  for (const quantity of narrativeQuantities) {
    if (quantity.kind !== kind) continue
    for (const pattern of quantity.patterns) {
      const words = matchPattern(pattern, near, next)
      if (!words || !yearsFit(words.before + words.after, quantity, year)) continue
      return { quantity, isOpen: pattern.isOpen, start: before.length - words.before.length }
    }
  }
  return null
}

/** Whether a text may say that there was none of something. */
export function mayTellNone(text: string): boolean {
  return /[未无]|没有/.test(text)
}

/** The quantity of which a clause says that there was none. */
export function findQuantityOfNone(clause: Sentence, year: number | null): QuantityMatch | null {
  const words = clause.text.slice(-reachCharacters)
  if (!mayTellNone(words)) return null
  for (const quantity of narrativeQuantities) {
    const found = quantity.none?.exec(words)
    if (!found || !yearsFit(found[0], quantity, year)) continue
    return { quantity, isOpen: false, start: clause.start + clause.text.length - words.length + found.index }
  }
  return null
}

function matchPattern(
  pattern: Pattern,
  before: string,
  after: string,
): { readonly before: string; readonly after: string } | null {
  const left = pattern.before?.exec(before)
  if (left === null) return null
  const right = pattern.after?.exec(after)
  if (right === null) return null
  return { before: left?.[0] ?? '', after: right?.[0] ?? '' }
}

/** 结转2025年 in a report on 2024 is the next year; in one on 2025 it is some other thing. */
function yearsFit(words: string, quantity: NarrativeQuantity, year: number | null): boolean {
  if (quantity.yearShift === 0) return true
  const years = [...words.matchAll(/(\d{4})年/g)].map((match) => Number(match[1]))
  return years.every((named) => year !== null && named === year + quantity.yearShift)
}
