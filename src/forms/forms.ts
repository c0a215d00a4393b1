import type { FormYear } from '../document/index.ts'
import { applications2019, applications2021 } from './applications.ts'
import { disclosure2019, disclosure2021 } from './disclosure.ts'
import { disputes } from './disputes.ts'
import type { Form, FormTable } from './form.ts'

/** The official forms by the year of their notice. */
export const forms: Readonly<Record<FormYear, Form>> = {
  2019: {
    year: '2019',
    notice: '国办公开办函〔2019〕60号',
    years: [2019, 2020],
    tables: { disclosure: disclosure2019, applications: applications2019, disputes },
  },
  2021: {
    year: '2021',
    notice: '国办公开办函〔2021〕30号',
    years: [2021, null],
    tables: { disclosure: disclosure2021, applications: applications2021, disputes },
  },
}

/** The form that was in force for reports on `year`; years before 2019 have none (null). */
export function formOfYear(year: number): FormYear | null {
  if (year < 2019) return null
  return year < 2021 ? '2019' : '2021'
}

/** The keys '<row>.<column>' of a table's cells, in printed order. */
export function cellKeys(table: FormTable): readonly string[] {
  const keys = keysOfTables.get(table) ?? listKeys(table)
  keysOfTables.set(table, keys)
  return keys
}

/** Asked for with every table that is stored or read back. */
const keysOfTables = new WeakMap<FormTable, readonly string[]>()

function listKeys({ rows }: FormTable): readonly string[] {
  return rows.flatMap((row) => row.columns.map((column) => `${row.key}.${column.key}`))
}
