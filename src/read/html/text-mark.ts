import type { DomElement } from './dom.ts'
import { declarationsOf, type StyleSheet } from './style-sheet.ts'

/** How an element sets its text apart from the text beside it. */
export type TextMark = 'raised' | 'lowered' | 'struck'

const marksOfNames: ReadonlyMap<string, TextMark> = new Map([
  ['sup', 'raised'],
  ['sub', 'lowered'],
  ['s', 'struck'],
  ['strike', 'struck'],
  ['del', 'struck'],
])
const scriptDigits = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹', lowered: '₀₁₂₃₄₅₆₇₈₉' } as const

/** The mark that an element puts on its text by its name or its style; null for none. */
export function textMarkOf(element: DomElement, sheet: StyleSheet): TextMark | null {
  const named = marksOfNames.get(element.tagName)
  if (named) return named
  const declarations = declarationsOf(element, sheet)
  if (!declarations) return null
  if (declarations['vertical-align'] === 'super') return 'raised'
  if (declarations['vertical-align'] === 'sub') return 'lowered'
  const isStruck = declarations['text-decoration'] ?? declarations['text-decoration-line']
  return isStruck ? 'struck' : null
}

/**
 * Text under a mark: the digits of a footnote's mark stay apart from the number that they stand at,
 * `20<sup>1</sup>` is no 201, and a struck number from the one that replaces it.
 */
export function markText(text: string, mark: TextMark | null): string {
  if (mark === 'struck') return ` ${text} `
  if (!mark) return text
  return text.replace(/[0-9０-９]/g, (digit) => scriptDigits[mark][Number(digit.normalize('NFKC'))] ?? digit)
}
