import type { Evidence } from './evidence.ts'
import type { Issue } from './issue.ts'

export type FormYear = '2019' | '2021'
export type TableKey = 'disclosure' | 'applications' | 'disputes'
export type SectionKey = 'overview' | 'disclosure' | 'applications' | 'disputes' | 'problems' | 'other'

/** One published report, as one extraction yields it. */
export interface Report {
  readonly schemaVersion: 1
  /** sha256 of the source bytes, lower-case hex. */
  readonly id: string
  readonly source: Source
  readonly extractor: { readonly name: string; readonly version: string }
  /** As printed; white space folded to one space, none between two Han characters. */
  readonly title: string | null
  readonly agency: string | null
  /** The year reported on. */
  readonly year: number | null
  /** ISO dates, inclusive. */
  readonly period: { readonly start: string; readonly end: string } | null
  /** What the tables have in common. */
  readonly form: FormYear | 'mixed' | null
  /** Text between the title and section one. */
  readonly preamble: string
  /** Always six, in order. */
  readonly sections: readonly Section[]
  readonly tables: Readonly<Record<TableKey, Table | null>>
  readonly checks: readonly Check[]
  readonly issues: readonly Issue[]
}

export interface Source {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly url: string | null
  /** ISO 8601, UTC. */
  readonly retrievedAt: string | null
}

export interface Section {
  readonly key: SectionKey
  readonly ordinal: 1 | 2 | 3 | 4 | 5 | 6
  /** As printed; null when the section was not found. */
  readonly title: string | null
  /** Prose, paragraphs separated by '\n'; statistics tables are left out, other tables are rows as lines. */
  readonly text: string
  readonly evidence: Evidence | null
}

/** A statistics table: every cell of its form, by '<row>.<column>'. */
export interface Table {
  readonly form: FormYear
  readonly cells: Readonly<Record<string, Cell>>
}

export type CellStatus = 'read' | 'blank' | 'notApplicable' | 'inferred' | 'ambiguous' | 'missing'
export type Unit = '万元' | '元' | '件' | '项'

export interface Cell {
  /** As printed, never converted. */
  readonly value: number | null
  readonly unit: Unit | null
  /** The cell as printed; null when it is not in the document. */
  readonly raw: string | null
  readonly status: CellStatus
  readonly evidence: Evidence | null
}

/** A rule applied to a report; `cells` are '<table>.<row>.<column>', parts in form order, the total last. */
export interface Check {
  readonly rule: string
  readonly status: 'pass' | 'assumed' | 'fail' | 'skipped'
  readonly expected: number | null
  readonly actual: number | null
  readonly cause: 'published' | 'uncertain' | null
  readonly cells: readonly string[]
  readonly figures?: readonly Figure[]
  readonly params: Readonly<Record<string, string | number>>
  readonly message: string
}

/** A figure in the prose; `span` holds UTF-16 offsets in the section's text. */
export interface Figure {
  readonly section: SectionKey
  readonly span: readonly [number, number]
  readonly raw: string
  readonly value: number
}
