import { SourceError } from '../../errors.ts'
import type { DomElement, DomNode } from './dom.ts'
import { childElements, isElement } from './dom.ts'
import type { Draft } from './draft.ts'
import { blockElements, headingLevelOf } from './element-kinds.ts'
import { findElementGrid } from './find-element-grid.ts'
import { lineBreak } from './flow-text.ts'
import { LineFlow } from './line-flow.ts'
import { listLabel } from './list-label.ts'
import { isTextPicture } from './picture.ts'
import { readTable, type TableParts } from './read-table.ts'
import type { StyleSheet } from './style-sheet.ts'
import { isHidden } from './visibility.ts'

/** Browsers build no deeper trees either; unclosed font elements of long pages reach some hundred. */
const maxDepth = 1500

/** The most cells that the tables of a page may have. */
const maxCells = 200_000

/**
 * Every block that the page shows, in document order, menus and footers included.
 *
 * Shape: paragraphs outside tables and tables are numbered from 0 over the whole page. A table that only
 * arranges the page gives the blocks of its cells. Errors: `too-large`.
 */
export function collectDrafts(body: DomElement, sheet: StyleSheet): Draft[] {
  const walk: Walk = { flow: new LineFlow(), sheet, tables: 0, cells: 0 }
  walkChildren(body, { holder: body, isLink: false, depth: 0 }, walk)
  walk.flow.endLine(body)
  return walk.flow.drafts
}

interface Walk {
  readonly flow: LineFlow
  readonly sheet: StyleSheet
  tables: number
  cells: number
}

interface Place {
  readonly holder: DomElement
  readonly isLink: boolean
  readonly depth: number
}

function walkChildren(element: DomElement, place: Place, walk: Walk): void {
  if (place.depth > maxDepth) throw new SourceError('too-large', { limit: 'depth', maximum: maxDepth })
  for (let index = 0; index < element.children.length; index++) {
    const child = element.children[index] as DomNode
    if (child.type === 'text') walk.flow.addText(child.data, place.isLink)
    else if (isElement(child)) index = walkElement(child, index, place, walk)
  }
}

/** Walks an element and tells the index among its siblings that it came to: a grid of elements takes several. */
function walkElement(element: DomElement, index: number, place: Place, walk: Walk): number {
  if (element.name === 'br') walk.flow.addText(lineBreak, false)
  else if (element.name === 'img') addPicture(element, place, walk)
  else if (element.name === 'table') walkTable(element, place, walk)
  else if (isHidden(element, walk.sheet)) walk.tables += countTables(element)
  else if (!blockElements.has(element.name)) walkInline(element, place, walk)
  else return walkBlock(element, index, place, walk)
  return index
}

function addPicture(image: DomElement, place: Place, walk: Walk): void {
  if (!isTextPicture(image)) return
  walk.flow.endLine(place.holder)
  walk.flow.addPicture(place.holder)
}

function walkInline(element: DomElement, place: Place, walk: Walk): void {
  const isLink = place.isLink || element.name === 'a'
  walkChildren(element, { ...place, isLink, depth: place.depth + 1 }, walk)
}

function walkBlock(element: DomElement, index: number, place: Place, walk: Walk): number {
  const grid = findElementGrid(element, index, walk.sheet)
  walk.flow.endLine(place.holder)
  if (grid) {
    walk.flow.addElementGrid(grid, element)
    return grid.lastIndex
  }
  walk.flow.openBlock(headingLevelOf(element.name))
  const label = listLabel(element)
  if (label) walk.flow.addText(label, false)
  walkChildren(element, { ...place, holder: element, depth: place.depth + 1 }, walk)
  walk.flow.closeBlock(element)
  return index
}

function walkTable(table: DomElement, place: Place, walk: Walk): void {
  walk.flow.endLine(place.holder)
  const number = walk.tables++
  for (const caption of childElements(table).filter((child) => child.name === 'caption')) {
    walkBlock(caption, 0, place, walk)
  }
  const parts = readTable(table, number, walk.sheet)
  walk.cells += parts.cellCount
  if (walk.cells > maxCells) throw new SourceError('too-large', { limit: 'cells', maximum: maxCells })
  for (const part of parts.parts) walkTablePart(part, table, place, walk)
}

function walkTablePart(part: TableParts['parts'][number], table: DomElement, place: Place, walk: Walk): void {
  if (part.type === 'cells') {
    for (const cell of part.cells)
      walkBlock(cell, 0, { ...place, holder: table, depth: place.depth + 1 }, walk)
    return
  }
  walk.flow.addGrid(part.grid, part.linkCharacters, table)
  for (const nested of part.nestedTables)
    walkTable(nested, { ...place, holder: table, depth: place.depth + 1 }, walk)
}

function countTables(element: DomElement): number {
  let tables = element.name === 'table' ? 1 : 0
  for (const child of childElements(element)) tables += countTables(child)
  return tables
}
