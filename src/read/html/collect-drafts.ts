import { SourceError } from '../../errors.ts'
import { childElements, type DomElement, isElement, isText, maxDepth } from './dom.ts'
import type { Draft } from './draft.ts'
import { blockElements, headingLevelOf } from './element-kinds.ts'
import { findElementGrid } from './find-element-grid.ts'
import { lineBreak } from './flow-text.ts'
import { breaksInPreformatted, LineFlow } from './line-flow.ts'
import { listLabel } from './list-label.ts'
import { isTextPicture } from './picture.ts'
import { readTable, type TablePart } from './read-table.ts'
import type { StyleSheet } from './style-sheet.ts'
import { markText, type TextMark, textMarkOf } from './text-mark.ts'
import { isHidden, isUnshown } from './visibility.ts'

/** The most paragraphs, tables and pictures of a page; the longest reports have some 1,000. */
const maxBlocks = 20_000

/** The most cells that the tables of a page may have. */
const maxCells = 50_000

/** How the page decides what is shown; `areHiddenShown` where scripts would show what its styles hide. */
export interface Visibility {
  readonly sheet: StyleSheet
  readonly areHiddenShown: boolean
}

/**
 * Every block that the page shows, in document order, menus and footers included.
 *
 * Shape: paragraphs outside tables and tables are numbered from 0 over the whole page. A table that only
 * arranges the page gives the blocks of its cells. Errors: `too-large`.
 */
export function collectDrafts(body: DomElement, { sheet, areHiddenShown }: Visibility): Draft[] {
  const place = { holder: body, links: 0, mark: null, depth: 0, tables: 0, cells: 0 }
  const walk: Walk = { flow: new LineFlow(), sheet, areHiddenShown, ...place }
  walkChildren(body, walk)
  walk.flow.endLine(body)
  return walk.flow.drafts
}

/** Where the walk is: the block element and the number of links around it, its depth, what it counted so far. */
interface Walk {
  readonly flow: LineFlow
  readonly sheet: StyleSheet
  readonly areHiddenShown: boolean
  holder: DomElement
  links: number
  mark: TextMark | null
  depth: number
  tables: number
  cells: number
}

function walkChildren(element: DomElement, walk: Walk): void {
  if (++walk.depth > maxDepth) throw new SourceError('too-large', { limit: 'depth', maximum: maxDepth })
  const { childNodes: children } = element
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (!child) continue
    if (isText(child)) addText(child.value, walk)
    else if (isElement(child)) index = walkElement(child, index, walk)
  }
  walk.depth--
}

function addText(text: string, walk: Walk): void {
  // Each line of preformatted text is a paragraph.
  const shown =
    walk.holder.tagName === 'pre' ? text.replace(/\r?\n/g, lineBreak.repeat(breaksInPreformatted)) : text
  walk.flow.addText(markText(shown, walk.mark), walk.links > 0)
}

/** Walks an element and tells the index among its siblings that it came to: a grid of elements takes several. */
function walkElement(element: DomElement, index: number, walk: Walk): number {
  const { tagName: name } = element
  if (name === 'br') walk.flow.addText(lineBreak, false)
  else if (name === 'img') addPicture(element, walk)
  else if (name === 'table') walkTable(element, walk)
  else if (isLeftOut(element, walk)) walk.tables += countTables(element)
  else if (blockElements.has(name)) return walkBlock(element, index, walk)
  else if (name === 'a') walkLink(element, walk)
  else walkInline(element, walk)
  return index
}

function walkInline(element: DomElement, walk: Walk): void {
  const { mark } = walk
  walk.mark = textMarkOf(element, walk.sheet) ?? mark
  walkChildren(element, walk)
  walk.mark = mark
}

function addPicture(image: DomElement, walk: Walk): void {
  if (!isTextPicture(image)) return
  walk.flow.endLine(walk.holder)
  walk.flow.addPicture(walk.holder)
}

function isLeftOut(element: DomElement, walk: Walk): boolean {
  return walk.areHiddenShown ? isUnshown(element) : isHidden(element, walk.sheet)
}

function walkLink(element: DomElement, walk: Walk): void {
  walk.links++
  walkChildren(element, walk)
  walk.links--
}

function walkBlock(element: DomElement, index: number, walk: Walk): number {
  walk.flow.endLine(walk.holder)
  if (walk.flow.drafts.length > maxBlocks)
    throw new SourceError('too-large', { limit: 'blocks', maximum: maxBlocks })
  const grid = findElementGrid(element, index, walk.sheet)
  if (grid) {
    walk.flow.addElementGrid(grid, walk.holder)
    return grid.lastIndex
  }
  const { holder } = walk
  walk.holder = element
  walk.flow.openBlock(headingLevelOf(element.tagName))
  const label = listLabel(element)
  if (label) walk.flow.addText(label, false)
  walkChildren(element, walk)
  walk.flow.closeBlock(element)
  walk.holder = holder
  return index
}

function walkTable(table: DomElement, walk: Walk): void {
  walk.flow.endLine(walk.holder)
  const { holder } = walk
  walk.holder = table
  const number = walk.tables++
  for (const caption of childElements(table)) if (caption.tagName === 'caption') walkBlock(caption, 0, walk)
  const { parts, cellCount } = readTable(table, number, walk.sheet)
  walk.cells += cellCount
  if (walk.cells > maxCells) throw new SourceError('too-large', { limit: 'cells', maximum: maxCells })
  for (const part of parts) walkTablePart(part, holder, walk)
  walk.holder = holder
}

function walkTablePart(part: TablePart, holder: DomElement, walk: Walk): void {
  if (part.type === 'cells') {
    for (const cell of part.cells) walkBlock(cell, 0, walk)
    return
  }
  walk.flow.addGrid(part.grid, part.linkCharacters, holder)
  for (const nested of part.nestedTables) walkTable(nested, walk)
}

function countTables(element: DomElement): number {
  let tables = 0
  const open = [element]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.tagName === 'table') tables++
    for (const child of childElements(next)) open.push(child)
  }
  return tables
}
