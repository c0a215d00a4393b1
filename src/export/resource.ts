import type { Language } from '../error-message.ts'
import type { StoredReport } from '../store/index.ts'
import { type Repeats, rememberRepeated } from './remember-repeated.ts'

export type FieldValue = string | number | boolean | null
export type InLanguages = Readonly<Record<Language, string>>

/** A value that a text field may have, and what it means. */
export interface Category {
  readonly value: string
  readonly label: InLanguages
}

/** A column of a table to export. */
export interface Field {
  /** Stable, in ASCII. */
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'object'
  readonly title: InLanguages
  readonly categories?: readonly Category[]
}

/** A column, and where its values come from. */
export interface FieldOf<Row> extends Field {
  readonly valueIn: (row: Row) => FieldValue
}

/** Columns side by side. */
export interface Part<Row> {
  readonly fields: readonly Field[]
  /** How often the rows have the same list of values, as one object. */
  readonly repeats: Repeats
  readonly valuesIn: (row: Row) => readonly FieldValue[]
}

/** The values of a row: a list for each part. */
export type PartedRow = readonly (readonly FieldValue[])[]

/** A table to export: what it makes of each report. */
export interface Resource {
  /** Stable, in lower-case ASCII; also the name of its file. */
  readonly name: string
  readonly title: InLanguages
  readonly parts: readonly Pick<Part<never>, 'fields' | 'repeats'>[]
  /** Of all parts. */
  readonly fields: readonly Field[]
  /** Fields that tell a row from all others; none where there are no such fields. */
  readonly primaryKey: readonly string[]
  readonly rowsOf: (report: StoredReport) => readonly PartedRow[]
}

/** Columns that are made for each row. */
export function createPart<Row>(fields: readonly FieldOf<Row>[]): Part<Row> {
  return { fields, repeats: 'never', valuesIn: (row) => valuesOf(fields, row) }
}

/** Columns about something that rows have in common: not made anew for every row. */
export function createSharedPart<Row, Subject extends object>(
  fields: readonly FieldOf<Subject>[],
  subjectOf: (row: Row) => Subject,
  repeats: Exclude<Repeats, 'never'> = 'in-a-row',
): Part<Row> {
  const ofSubject = rememberRepeated(repeats, (subject: Subject) => valuesOf(fields, subject))
  return { fields, repeats, valuesIn: (row) => ofSubject(subjectOf(row)) }
}

/** A table whose rows are made of things of one kind, some for each report. */
export function createResource<Row>(
  head: Pick<Resource, 'name' | 'title' | 'primaryKey'>,
  parts: readonly Part<Row>[],
  listRows: (report: StoredReport) => readonly Row[],
): Resource {
  return {
    ...head,
    parts,
    fields: parts.flatMap(({ fields }) => fields),
    rowsOf: (report) => listRows(report).map((row) => parts.map(({ valuesIn }) => valuesIn(row))),
  }
}

function valuesOf<Subject>(fields: readonly FieldOf<Subject>[], subject: Subject): readonly FieldValue[] {
  return fields.map(({ valueIn }) => valueIn(subject))
}
