import { type CellPlace, cellPlaces, tableKeys } from '../cell-place.ts'
import type { Field, FieldValue } from '../resource.ts'

/** A table that is the same whatever the reports. */
export interface FixedResource {
  readonly name: string
  readonly title: Readonly<Record<'zh' | 'en', string>>
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly rows: readonly (readonly FieldValue[])[]
}

const columns: readonly (readonly [string, string, string, (place: CellPlace) => string])[] = [
  ['form', '格式', 'form', ({ form }) => form],
  ['table', '表', 'table', ({ table }) => table],
  ['row', '行', 'row', ({ row }) => row],
  ['column', '列', 'column', ({ column }) => column],
  ['cell', '单元格', 'cell', ({ id }) => id],
  ['table_label_zh', '表名', 'label of the table in Chinese', ({ tableLabel }) => tableLabel.zh],
  ['row_label_zh', '行名', 'label of the row in Chinese', ({ rowLabel }) => rowLabel.zh],
  ['column_label_zh', '列名', 'label of the column in Chinese', ({ columnLabel }) => columnLabel.zh],
  ['table_label_en', '英文表名', 'label of the table in English', ({ tableLabel }) => tableLabel.en],
  ['row_label_en', '英文行名', 'label of the row in English', ({ rowLabel }) => rowLabel.en],
  ['column_label_en', '英文列名', 'label of the column in English', ({ columnLabel }) => columnLabel.en],
]

/** Every cell of both forms with its labels in Chinese (official) and English (our translation). */
export const codeBook: FixedResource = {
  name: 'codebook',
  title: { zh: '编码本', en: 'Code book' },
  fields: columns.map(([name, zh, en]) => ({ name, type: 'string', title: { zh, en } })),
  primaryKey: ['form', 'table', 'row', 'column'],
  rows: (['2019', '2021'] as const)
    .flatMap((form) => tableKeys.flatMap((table) => cellPlaces(form, table)))
    .map((place) => columns.map(([, , , valueIn]) => valueIn(place))),
}
