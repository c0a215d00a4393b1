/** One way to count what a figure states. */
export interface Reading {
  /** Add up to the figure: '<table>.<row>.<column>'; `refused.*` stands for every row of a group. */
  readonly cells: readonly string[]
  /** The reading is taken only where these cells do not add up to something else. */
  readonly unlessAtOdds: readonly string[]
}

/** A wording that states a quantity, with an example of it. */
export interface Pattern {
  /** The words up to the number, anchored at their end; null: any. */
  readonly before: RegExp | null
  /** The words after the counter, anchored at their start; null: any. */
  readonly after: RegExp | null
  /** True where the wording leaves open what is counted: then agreement is a check, disagreement is none. */
  readonly isOpen: boolean
  readonly example: string
}

/** A number that prose states and a table holds. */
export interface NarrativeQuantity {
  /** The rule is `narrative.<key>`. */
  readonly key: string
  readonly label: string
  /** Quantities of one group count the same thing; a later figure of a group in a section may be a part of the first. */
  readonly group: string
  readonly kind: 'count' | 'amount'
  /** What a year in the wording is, counted from the reported one: 结转2025年 in a report on 2024 is 1. */
  readonly yearShift: -1 | 0 | 1
  /** Most natural reading first; the figure agrees when any fits. */
  readonly readings: readonly Reading[]
  readonly patterns: readonly Pattern[]
  /** A clause that states that there was none, whole. */
  readonly none: RegExp | null
  readonly noneExample: string | null
  /** Must occur in the words before the figure or in its sentence, unless the section is `home`. */
  readonly context: RegExp
  readonly home: 'disclosure' | 'applications' | 'disputes'
}

/** The sum of some cells. */
export function sum(...cells: readonly string[]): Reading {
  return { cells, unlessAtOdds: [] }
}

type PatternParts = readonly [before: string | null, after: string | null, example: string]

/** Patterns that state their quantity beyond doubt. */
export function stated(...parts: readonly PatternParts[]): readonly Pattern[] {
  return parts.map((part) => pattern(part, false))
}

/** Patterns that may count something narrower or wider. */
export function perhaps(...parts: readonly PatternParts[]): readonly Pattern[] {
  return parts.map((part) => pattern(part, true))
}

function pattern([before, after, example]: PatternParts, isOpen: boolean): Pattern {
  return {
    before: before === null ? null : new RegExp(`(?:${before})$`),
    after: after === null ? null : new RegExp(`^(?:${after})`),
    isOpen,
    example,
  }
}
