import type { Evidence, Report } from '../../../document/index.ts'
import { tableKeys } from '../report/model/cell-name.ts'

/** Something of a report that has a place in its source: a cell by its name, a section by `section.<key>`. */
export interface Spot {
  readonly id: string
  readonly evidence: Evidence
}

/** All that a report was read from, in the order of its tables and sections. */
export function spotsOf({ tables, sections }: Pick<Report, 'tables' | 'sections'>): readonly Spot[] {
  const cells = tableKeys.flatMap((key) =>
    Object.entries(tables[key]?.cells ?? {}).flatMap(([name, { evidence }]) =>
      evidence === null ? [] : [{ id: `${key}.${name}`, evidence }],
    ),
  )
  const titles = sections.flatMap(({ key, evidence }) =>
    evidence === null ? [] : [{ id: `section.${key}`, evidence }],
  )
  return [...cells, ...titles]
}
