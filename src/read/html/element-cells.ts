import { readCellContent } from './cell-content.ts'
import { attributeOf, childElements, type DomElement, isElement, isText } from './dom.ts'
import type { SpanningCell } from './place-cells.ts'
import { declarationsOf, type StyleSheet } from './style-sheet.ts'
import { isHidden } from './visibility.ts'

/** No cell of the forms is longer, labels with explanations included. */
const maxCellCharacters = 160
const maxCellElements = 60

/**
 * The cells that the children of an element make, null when they are anything else than cells.
 *
 * Cells are short and no sentences; they are div elements and the like, or others that are styled as
 * cells (`areCellsStyled`, or a style of their own).
 */
export function elementCells(
  row: DomElement,
  sheet: StyleSheet,
  areCellsStyled: boolean,
): SpanningCell<string>[] | null {
  const children = visibleChildren(row, sheet)
  if (!children?.every((child) => isCellElement(child, sheet, areCellsStyled) && isShort(child))) return null
  const contents = children.map((child) => readCellContent(child, sheet))
  const characters = contents.reduce((sum, { text }) => sum + text.length, 0)
  const linkCharacters = contents.reduce((sum, content) => sum + content.linkCharacters, 0)
  if (linkCharacters * 2 > characters || contents.some(({ text }) => text.includes('。'))) return null
  return children.map((child, index) => ({
    content: contents[index]?.text ?? '',
    columnSpan: columnSpan(child, sheet),
    rowSpan: Math.min(
      maxRowSpan,
      spanOf(declarationsOf(child, sheet)?.['grid-row'], attributeOf(child, 'aria-rowspan')),
    ),
  }))
}

/** The element children that are shown, null when there is text beside them. */
export function visibleChildren(element: DomElement, sheet: StyleSheet): DomElement[] | null {
  const children: DomElement[] = []
  for (const child of element.childNodes) {
    if (isText(child) && /\S/.test(child.value)) return null
    if (isElement(child) && child.tagName !== 'br' && !isHidden(child, sheet)) children.push(child)
  }
  return children
}

/** Paragraphs and list entries are cells only where a style makes them so. */
const plainCells: ReadonlySet<string> = new Set(['div', 'section', 'dt', 'dd'])
const noCells: ReadonlySet<string> = new Set([
  'table',
  'ul',
  'ol',
  'dl',
  'form',
  'img',
  'a',
  'h1',
  'h2',
  'hr',
  'pre',
])

function isCellElement(element: DomElement, sheet: StyleSheet, isStyled: boolean): boolean {
  if (noCells.has(element.tagName) || isContainer(element, sheet)) return false
  if (plainCells.has(element.tagName) || /cell|header/.test(attributeOf(element, 'role') ?? '')) return true
  if (isStyled || /(^|[\s_-])(cell|col|td|th)/i.test(attributeOf(element, 'class') ?? '')) return true
  return /^(table-cell|inline-block|inline-flex|flex)/.test(declarationsOf(element, sheet)?.display ?? '')
}

/** A row or a table itself: what it holds are the cells. */
function isContainer(element: DomElement, sheet: StyleSheet): boolean {
  if (/^(row|rowgroup|table|grid)$/.test(attributeOf(element, 'role') ?? '')) return true
  const display = declarationsOf(element, sheet)?.display ?? ''
  if (/^table(-row|-\w+-group)?$/.test(display)) return true
  const children = childElements(element)
  if (/flex|grid|contents/.test(display) && children.length > 1) return true
  return children.filter(({ tagName }) => tagName === 'div' || tagName === 'li').length > 1
}

function isShort(cell: DomElement): boolean {
  let elements = 0
  let characters = 0
  const measure = (element: DomElement): boolean =>
    element.childNodes.every((child) => {
      if (isText(child)) characters += child.value.trim().length
      if (!isElement(child)) return characters <= maxCellCharacters
      return !noCells.has(child.tagName) && ++elements <= maxCellElements && measure(child)
    })
  return measure(cell)
}

const wholeRow = 1000
const maxRowSpan = 40

function columnSpan(cell: DomElement, sheet: StyleSheet): number {
  const declarations = declarationsOf(cell, sheet)
  const end = declarations?.['grid-column-end']
  return spanOf(declarations?.['grid-column'] ?? end, attributeOf(cell, 'aria-colspan'))
}

/** `span 3` is 3, `2 / 5` is 3, `1 / -1` the whole row. */
function spanOf(declared: string | undefined, attribute: string | undefined): number {
  const words = /span\s+(\d+)/.exec(declared ?? '')
  if (words) return Number(words[1])
  const lines = /^(\d+)\s*\/\s*(-?\d+)/.exec(declared ?? '')
  if (lines) return Number(lines[2]) < 0 ? wholeRow : Math.max(1, Number(lines[2]) - Number(lines[1]))
  return Number.parseInt(attribute ?? '', 10) || 1
}
