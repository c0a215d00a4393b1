import type { FormYear, TableKey } from '../document/index.ts'

/** The official layout of the three tables, as a notice of the State Council's General Office prescribes it. */
export interface Form {
  readonly year: FormYear
  readonly notice: string
  /** First and last year reported on; null: still in force. */
  readonly years: readonly [number, number | null]
  readonly tables: Readonly<Record<TableKey, FormTable>>
}

export interface FormTable {
  readonly key: TableKey
  readonly rows: readonly FormRow[]
}

/** A row that holds numbers; `path` is its label from the outermost printed group inwards. */
export interface FormRow {
  readonly key: string
  readonly path: readonly string[]
  readonly columns: readonly FormColumn[]
}

export interface FormColumn {
  readonly key: string
  readonly label: string
}

/** `sum(left) = sum(right)`, over cell keys '<row>.<column>' of one table. */
export interface Equation {
  readonly rule:
    | 'applications.row-sum'
    | 'applications.processed-sum'
    | 'applications.balance'
    | 'disputes.row-sum'
  /** The row (row sums) or the column (the others) that it stands for. */
  readonly at: string
  readonly left: readonly string[]
  readonly right: readonly string[]
}
