import { cellKeys, forms } from '../forms/index.ts'

const names = new Set(
  Object.values(forms).flatMap(({ tables }) =>
    Object.values(tables).flatMap((table) => cellKeys(table).map((key) => `${table.key}.${key}`)),
  ),
)

/** Whether a name ('<table>.<row>.<column>') is that of a cell of some form. */
export function isCellName(name: string): boolean {
  return names.has(name)
}
