import type { CellStatus, FormYear, SectionKey, TableKey } from '../../src/document/index.ts'

/** What an input really holds, against which an extraction is scored. */
export type Gold = GoldReport | GoldNegative

/** An input that is no report: an error is expected. */
export interface GoldNegative {
  readonly name: string
  readonly kind: 'negative'
  readonly profile: string
  readonly traits: readonly string[]
  readonly expect: 'error'
}

export interface GoldReport {
  readonly name: string
  readonly kind: 'report'
  /** The layout it was made in. */
  readonly profile: string
  /** What is odd about it. */
  readonly traits: readonly string[]
  readonly title: string
  readonly titleAlso: readonly string[]
  readonly agency: string
  readonly agencyAlso: readonly string[]
  readonly year: number
  readonly form: FormYear | 'mixed' | null
  readonly period: { readonly start: string; readonly end: string } | null
  readonly preamble: string
  readonly sections: readonly GoldSection[]
  readonly tables: Readonly<Record<TableKey, GoldTable>>
  readonly publishedErrors: readonly PublishedError[]
  /** Failed checks that count neither for nor against. */
  readonly undecidedChecks: readonly CheckPlace[]
}

export interface GoldSection {
  readonly key: SectionKey
  readonly title: string | null
  readonly text: string
  /** Signature and date: may stand in the last section or not. */
  readonly optionalTail?: string
}

export interface GoldTable {
  readonly form: FormYear
  readonly cells: Readonly<Record<string, GoldCell>>
}

export interface GoldCell {
  readonly value: number | null
  readonly raw: string | null
  readonly status: CellStatus
  /** Only where a grid was lost: whether arithmetic can tell this cell. */
  readonly recoverable?: boolean
  /** The print leaves a doubt: not counted. */
  readonly undecided?: true
}

export interface CheckPlace {
  readonly rule: string
  readonly at: string
}

/** A sum or a figure of the prose that the agency published wrong. */
export interface PublishedError extends CheckPlace {
  readonly cells: readonly string[]
  readonly expected: number
  readonly actual: number
}
