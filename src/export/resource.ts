import type { Language } from '../error-message.ts'
import type { StoredReport } from '../store/index.ts'

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

/** A table to export: what it makes of each report. */
export interface Resource {
  /** Stable, in lower-case ASCII; also the name of its file. */
  readonly name: string
  readonly title: InLanguages
  readonly fields: readonly Field[]
  /** Fields that tell a row from all others; none where there are no such fields. */
  readonly primaryKey: readonly string[]
  readonly rowsOf: (report: StoredReport) => readonly (readonly FieldValue[])[]
}

/** A table whose rows are made of things of one kind, some for each report. */
export function createResource<Row>(
  head: Omit<Resource, 'fields' | 'rowsOf'>,
  fields: readonly FieldOf<Row>[],
  listRows: (report: StoredReport) => readonly Row[],
): Resource {
  return {
    ...head,
    fields,
    rowsOf: (report) => listRows(report).map((row) => fields.map((field) => field.valueIn(row))),
  }
}
