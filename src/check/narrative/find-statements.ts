import type { SectionKey } from '../../document/index.ts'
import { type CompactText, compactText } from './compact-text.ts'
import { type CountedNumber, findNumbers } from './find-numbers.ts'
import { narrativeQuantities } from './quantities.ts'
import type { NarrativeQuantity, Pattern } from './quantity.ts'
import { isNotACount, isOtherPeriod, isOtherScope, type Reporter } from './scope.ts'
import { findClauses, findSentences, type Sentence } from './sentences.ts'

/** A quantity that a section's prose states. */
export interface Statement {
  readonly quantity: NarrativeQuantity
  /** UTF-16 offsets in the section's text. */
  readonly span: readonly [number, number]
  readonly value: number
  readonly tolerance: number
  /** What exactly it counts is not said: it may agree with the table, but cannot disagree. */
  readonly isOpen: boolean
}

/** A section's prose, and who wrote it. */
export interface Prose {
  readonly key: SectionKey
  readonly text: string
  readonly reporter: Reporter
}

interface Match {
  readonly quantity: NarrativeQuantity
  readonly isOpen: boolean
  /** Where the wording begins, in the sentence. */
  readonly start: number
}

/** Wordings are matched within one sentence, over at most this many characters on either side of a number. */
const reachCharacters = 80
/** How far back words may tell what a sentence is about. */
const contextCharacters = 120

/**
 * The statements of a section's prose about the reported year, in the order of the text.
 *
 * A number of another year, of a comparison or of a list (分别) is none; where a sentence speaks of a
 * part (a channel, one office) or of more than the agency, or where the section stated the quantity
 * before, the statement is open.
 */
export function findStatements(prose: Prose): readonly Statement[] {
  const compact = compactText(prose.text)
  const numbers = findNumbers(compact.text)
  const statements = findSentences(compact.text).flatMap((sentence) => {
    const end = sentence.start + sentence.text.length
    const inside = numbers.filter((number) => number.start >= sentence.start && number.end <= end)
    return [
      ...inside.flatMap((number) => readNumber(number, sentence, compact, prose)),
      ...findClauses(sentence).flatMap((clause) => readNone(clause, sentence, compact, prose)),
    ]
  })
  return openRepetitions(statements)
}

function readNumber(
  number: CountedNumber,
  sentence: Sentence,
  compact: CompactText,
  prose: Prose,
): readonly Statement[] {
  const at = number.start - sentence.start
  const before = sentence.text.slice(0, at)
  const clause = before.slice(clauseStart(before))
  if (isNotACount(clause) || isOtherPeriod(before, prose.reporter.year)) return []
  const after = sentence.text.slice(number.end - sentence.start).slice(0, reachCharacters)
  const match = findQuantity(before, after, number.kind, prose.reporter.year)
  if (!match) return []
  return [
    {
      quantity: match.quantity,
      span: spanOf(compact, number.start, number.end),
      value: number.value,
      tolerance: number.tolerance,
      isOpen: match.isOpen || isOpenHere(match, sentence, compact, prose),
    },
  ]
}

function readNone(
  clause: Sentence,
  sentence: Sentence,
  compact: CompactText,
  prose: Prose,
): readonly Statement[] {
  const words = clause.text.slice(-reachCharacters)
  if (!/[未无]|没有/.test(words) || /\d件/.test(words)) return []
  const before = sentence.text.slice(0, clause.start - sentence.start + clause.text.length)
  if (isOtherPeriod(before, prose.reporter.year)) return []
  for (const quantity of narrativeQuantities) {
    const found = quantity.none?.exec(words)
    if (!found || !yearsFit(found[0], quantity, prose.reporter.year)) continue
    const start = clause.start + clause.text.length - words.length + found.index
    const match: Match = { quantity, isOpen: false, start: start - sentence.start }
    return [
      {
        quantity,
        span: spanOf(compact, start, clause.start + clause.text.length),
        value: 0,
        tolerance: 0,
        isOpen: isOpenHere(match, sentence, compact, prose),
      },
    ]
  }
  return []
}

function findQuantity(
  before: string,
  after: string,
  kind: CountedNumber['kind'],
  year: number | null,
): Match | null {
  const near = before.slice(-reachCharacters)
  for (const quantity of narrativeQuantities) {
    if (quantity.kind !== kind) continue
    for (const pattern of quantity.patterns) {
      const words = matchPattern(pattern, near, after)
      if (words === null || !yearsFit(words.before + words.after, quantity, year)) continue
      return { quantity, isOpen: pattern.isOpen, start: before.length - words.before.length }
    }
  }
  return null
}

function matchPattern(
  pattern: Pattern,
  before: string,
  after: string,
): { before: string; after: string } | null {
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

function isOpenHere(match: Match, sentence: Sentence, compact: CompactText, prose: Prose): boolean {
  const before = sentence.text.slice(0, match.start)
  const subject = before.slice(clauseStart(before))
  if (isOtherScope(subject, before, prose.reporter.agency)) return true
  if (prose.key === match.quantity.home) return false
  const earlier = compact.text.slice(Math.max(0, sentence.start - contextCharacters), sentence.start)
  return !match.quantity.context.test(
    match.quantity.home === 'disputes' ? sentence.text : earlier + sentence.text,
  )
}

function clauseStart(before: string): number {
  return Math.max(...[...'，；：（）'].map((stop) => before.lastIndexOf(stop))) + 1
}

function spanOf({ offsets }: CompactText, start: number, end: number): readonly [number, number] {
  return [offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1]
}

/** The first statement of a quantity stands for the whole; a later one in the same section may be a part of it. */
function openRepetitions(statements: readonly Statement[]): readonly Statement[] {
  const stated = new Set<string>()
  return statements.map((statement) => {
    const { group } = statement.quantity
    const isOpen = statement.isOpen || stated.has(group)
    if (!isOpen) stated.add(group)
    return { ...statement, isOpen }
  })
}
