import { attributeOf, type DomElement, isElement, isText } from './dom.ts'
import { elementCells, visibleChildren } from './element-cells.ts'
import type { ElementGrid } from './element-grid.ts'
import { flowCells } from './flow-cells.ts'
import { placeCells, type SpanningCell } from './place-cells.ts'
import { declarationsOf, type StyleSheet } from './style-sheet.ts'
import { isHidden } from './visibility.ts'

/**
 * The grid that an element or a run of siblings from it makes without a table element, null when none begins there.
 *
 * Shape: a container with `grid-template-columns` whose children are cells; or at least two siblings
 * whose children are cells, with rows of one cell between them. Aligned 'grid' where all rows fill the
 * same columns, else 'rows'.
 */
export function findElementGrid(element: DomElement, index: number, sheet: StyleSheet): ElementGrid | null {
  if (!containers.has(element.tagName)) return null
  return flowedGrid(element, index, sheet) ?? rowsGrid(element, index, sheet)
}

const containers: ReadonlySet<string> = new Set([
  ...['div', 'section', 'article', 'main', 'ul', 'ol', 'li', 'dl', 'figure'],
])
const minRows = 2
const minCells = 6
/** So many rows of one cell in a row are no part of a table. */
const maxLoneRows = 8
/** The largest form has some 280. */
const maxCells = 5000
const rowDisplay = /^(table-row|flex|inline-flex|grid|inline-grid|contents)$/
const groupDisplay = /^table-(row|header|footer)-group$/

function flowedGrid(container: DomElement, index: number, sheet: StyleSheet): ElementGrid | null {
  const declarations = declarationsOf(container, sheet)
  const template = declarations?.['grid-template-columns']
  if (!template || !/grid$/.test(declarations?.display ?? 'grid')) return null
  const columns = countTracks(template)
  const rows = visibleChildren(container, sheet)?.map((child) =>
    declarationsOf(child, sheet)?.display === 'contents' ? elementCells(child, sheet, true) : child,
  )
  if (!rows || columns < 2) return null
  const cells = rows.every(isElementRow)
    ? elementCells(container, sheet, true)
    : rows.flatMap((row) => (Array.isArray(row) ? row : []))
  if (!cells || cells.length < Math.max(minCells, columns + 1) || cells.length > maxCells) return null
  return { cells: flowCells(cells, columns), alignment: 'grid', lastIndex: index }
}

function isElementRow(row: DomElement | readonly SpanningCell<string>[] | null): row is DomElement {
  return row !== null && !Array.isArray(row)
}

/** `120px repeat(3, 1fr)` has 4 tracks. */
function countTracks(template: string): number {
  const unrolled = template.replace(/repeat\(\s*(\d+)\s*,\s*((?:[^()]|\([^()]*\))*)\)/g, (_, times, tracks) =>
    `${tracks} `.repeat(Math.min(Number(times), 100)),
  )
  return unrolled
    .replace(/\([^()]*\)/g, '')
    .trim()
    .split(/\s+/).length
}

interface ElementRow {
  readonly index: number
  readonly cells: readonly SpanningCell<string>[]
  readonly kind: string
}

function rowsGrid(element: DomElement, index: number, sheet: StyleSheet): ElementGrid | null {
  const first = readRows(element, index, sheet)
  if (
    !first?.some((row) => row.cells.length > 1) ||
    (first[0]?.cells.length === 1 && !isMarkedRow(element, sheet))
  )
    return null
  const rows = trimLoneRows([...first, ...followingRows(element, index, first, sheet)])
  const many = rows.filter((row) => row.cells.length > 1)
  const cellCount = many.reduce((count, row) => count + row.cells.length, 0)
  if (many.length < minRows || cellCount < minCells) return null
  const placed = placeCells(rows.map((row) => ({ cells: row.cells, groupEnd: rows.length })))
  const lastIndex = rows.at(-1)?.index ?? index
  return { cells: placed, alignment: isEven(placed) ? 'grid' : 'rows', lastIndex }
}

function readRows(element: DomElement, index: number, sheet: StyleSheet): ElementRow[] | null {
  const row = readRow(element, index, sheet)
  if (row && row.cells.length > 1) return [row]
  if (isGroup(element, sheet)) {
    const rows = visibleChildren(element, sheet)?.map((child) => readRow(child, index, sheet))
    if (rows?.length && rows.every((found) => found !== null)) return rows
  }
  return row ? [row] : null
}

function readRow(element: DomElement, index: number, sheet: StyleSheet): ElementRow | null {
  if (!containers.has(element.tagName) || hasRowsOfItsOwn(element, sheet)) return null
  const isStyled = isMarkedRow(element, sheet)
  const cells = elementCells(element, sheet, isStyled)
  return cells && cells.length > 0 ? { index, cells, kind: kindOf(element) } : null
}

/** A grid whose cells do not fit in one row. */
function hasRowsOfItsOwn(element: DomElement, sheet: StyleSheet): boolean {
  const template = declarationsOf(element, sheet)?.['grid-template-columns']
  return template !== undefined && element.childNodes.filter(isElement).length > countTracks(template)
}

function isMarkedRow(element: DomElement, sheet: StyleSheet): boolean {
  return (
    attributeOf(element, 'role') === 'row' || rowDisplay.test(declarationsOf(element, sheet)?.display ?? '')
  )
}

function isGroup(element: DomElement, sheet: StyleSheet): boolean {
  if (
    attributeOf(element, 'role') === 'rowgroup' ||
    /(^|[\s_-])t?(head|body|foot)/i.test(attributeOf(element, 'class') ?? '')
  )
    return true
  return groupDisplay.test(declarationsOf(element, sheet)?.display ?? '')
}

function kindOf(element: DomElement): string {
  return `${element.tagName}.${attributeOf(element, 'class')?.trim().split(/\s+/)[0] ?? ''}`
}

function followingRows(
  element: DomElement,
  index: number,
  first: readonly ElementRow[],
  sheet: StyleSheet,
): ElementRow[] {
  const rows: ElementRow[] = []
  const kinds = new Set(first.map((row) => row.kind))
  const siblings = element.parentNode?.childNodes ?? []
  for (let at = index + 1; at < siblings.length; at++) {
    const sibling = siblings[at]
    if (!sibling || (isText(sibling) && /\S/.test(sibling.value))) break
    if (!isElement(sibling) || isHidden(sibling, sheet) || sibling.tagName === 'br') continue
    const more = readRows(sibling, at, sheet)
    if (!more?.every((row) => row.cells.length > 1 || kinds.has(row.kind))) break
    for (const row of more) kinds.add(row.kind)
    rows.push(...more)
    if (rows.length > maxLoneRows && rows.slice(-maxLoneRows).every((row) => row.cells.length === 1)) break
  }
  return rows
}

/** A row of one cell after the last full row may as well be the next heading. */
function trimLoneRows(rows: readonly ElementRow[]): readonly ElementRow[] {
  return rows.slice(0, rows.findLastIndex((row) => row.cells.length > 1) + 1)
}

function isEven(placed: ReturnType<typeof placeCells<string>>): boolean {
  const widths: number[] = []
  for (const cell of placed) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      widths[row] = (widths[row] ?? 0) + cell.columnSpan
  }
  return widths.every((width) => width === widths[0])
}
