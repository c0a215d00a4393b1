import type { SectionKey } from '../../document/index.ts'
import { type CompactText, compactText } from './compact-text.ts'
import { type CountedNumber, findNumbers } from './find-numbers.ts'
import { findQuantity, findQuantityOfNone, mayTellNone, type QuantityMatch } from './find-quantity.ts'
import type { NarrativeQuantity } from './quantity.ts'
import { hasOtherTopic, isNotACount, isOtherPeriod, isOtherScope, type Reporter } from './scope.ts'
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

/** A sentence with the text that it stands in. */
interface Place {
  readonly sentence: Sentence
  readonly compact: CompactText
  readonly prose: Prose
}

/** How far back words may tell what a sentence is about. */
const contextCharacters = 120

/**
 * The statements of a section's prose about the reported year, sentence by sentence.
 *
 * A number of another year, of a comparison or of a list (分别) is none; where a sentence speaks of a
 * part (a channel, one office) or of more than the agency, or where the section stated the quantity
 * before, the statement is open.
 */
export function findStatements(prose: Prose): readonly Statement[] {
  const compact = compactText(prose.text)
  return openRepetitions(
    findSentences(compact.text).flatMap((sentence) => {
      const place = { sentence, compact, prose }
      return [
        ...findNumbers(sentence.text).flatMap((number) => readNumber(number, place)),
        ...clausesOfNone(sentence).flatMap((clause) => readNone(clause, place)),
      ]
    }),
  )
}

function clausesOfNone({ text }: Sentence): readonly Sentence[] {
  return mayTellNone(text) ? findClauses(text) : []
}

function readNumber(number: CountedNumber, place: Place): readonly Statement[] {
  const { year } = place.prose.reporter
  const before = place.sentence.text.slice(0, number.start)
  const match = findQuantity(before, place.sentence.text.slice(number.end), number.kind, year)
  if (!match || isNotACount(before.slice(clauseStart(before))) || isOtherPeriod(before, year)) return []
  return [
    {
      quantity: match.quantity,
      span: spanOf(place, number.start, number.end),
      value: number.value,
      tolerance: number.tolerance,
      isOpen: match.isOpen || isOtherWhole(match, place) || isBesideTheTopic(match, before, place),
    },
  ]
}

function readNone(clause: Sentence, place: Place): readonly Statement[] {
  const end = clause.start + clause.text.length
  const { year } = place.prose.reporter
  const match = findQuantityOfNone(clause, year)
  if (!match || isOtherPeriod(place.sentence.text.slice(0, end), year)) return []
  return [
    {
      quantity: match.quantity,
      span: spanOf(place, match.start, end),
      value: 0,
      tolerance: 0,
      isOpen: isOtherWhole(match, place),
    },
  ]
}

function isOtherWhole({ start }: QuantityMatch, { sentence, prose }: Place): boolean {
  const before = sentence.text.slice(0, start)
  return isOtherScope(before.slice(clauseStart(before)), before, prose.reporter.agency)
}

/** Nothing near the number says that it is about the disclosure of information, or something speaks against it. */
function isBesideTheTopic({ quantity }: QuantityMatch, before: string, place: Place): boolean {
  const { sentence, compact, prose } = place
  if (quantity.home === 'applications' && hasOtherTopic(before)) return true
  if (prose.key === quantity.home) return false
  if (quantity.home === 'disputes') return !quantity.context.test(sentence.text)
  const earlier = compact.text.slice(Math.max(0, sentence.start - contextCharacters), sentence.start)
  return !quantity.context.test(earlier + sentence.text)
}

function clauseStart(before: string): number {
  return Math.max(...[...'，；：（）'].map((stop) => before.lastIndexOf(stop))) + 1
}

function spanOf({ compact, sentence }: Place, start: number, end: number): readonly [number, number] {
  return [compact.offsetOf(sentence.start + start), compact.offsetOf(sentence.start + end - 1) + 1]
}

/** The first statement of a quantity stands for the whole; a later one in the section may be a part of it. */
function openRepetitions(statements: readonly Statement[]): readonly Statement[] {
  const stated = new Set<string>()
  return statements.map((statement) => {
    const { group } = statement.quantity
    const isOpen = statement.isOpen || stated.has(group)
    if (!isOpen) stated.add(group)
    return { ...statement, isOpen }
  })
}
