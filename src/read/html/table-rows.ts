import { attributeOf, childElements, type DomElement } from './dom.ts'
import type { SpanningRow } from './place-cells.ts'

/** The rows of a table element with their cell elements, in document order; nested tables are not entered. */
export function tableRows(table: DomElement): SpanningRow<DomElement>[] {
  const groups = childElements(table).flatMap((child) =>
    child.tagName === 'tr' ? [[child]] : groupRows(child),
  )
  const rows: SpanningRow<DomElement>[] = []
  for (const group of joinLooseRows(groups)) {
    const groupEnd = rows.length + group.length
    for (const row of group) rows.push({ cells: childElements(row).filter(isCell).map(toSpanning), groupEnd })
  }
  return rows
}

const rowGroups: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot'])

function groupRows(element: DomElement): DomElement[][] {
  if (!rowGroups.has(element.tagName)) return []
  return [childElements(element).filter((child) => child.tagName === 'tr')]
}

/** Row groups of one row each come from broken markup, not from an author who parts his table: they are one. */
function joinLooseRows(groups: readonly DomElement[][]): DomElement[][] {
  const isLoose = groups.length > 1 && groups.every((group) => group.length <= 1)
  return isLoose ? [groups.flat()] : groups.map((group) => [...group])
}

function isCell(element: DomElement): boolean {
  return element.tagName === 'td' || element.tagName === 'th'
}

function toSpanning(cell: DomElement) {
  return {
    content: cell,
    rowSpan: readSpan(attributeOf(cell, 'rowspan')),
    columnSpan: readSpan(attributeOf(cell, 'colspan')),
  }
}

function readSpan(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '', 10)
  return Number.isNaN(span) || span < 0 ? 1 : span
}
