import { type DomElement, isElement } from './dom.ts'
import { blockElements } from './element-kinds.ts'
import { foldText, lineBreak } from './flow-text.ts'
import { listLabel } from './list-label.ts'
import { isTextPicture } from './picture.ts'
import type { StyleSheet } from './style-sheet.ts'
import { isHidden } from './visibility.ts'

/** Stands in a cell's text for a picture, so that a picture of a number is not taken for an empty cell. */
export const pictureMark = '\uFFFC'

/** What a cell element holds; tables nested in it are left out of the text and listed. */
export interface CellContent {
  readonly text: string
  readonly linkCharacters: number
  readonly nestedTables: readonly DomElement[]
}

/** The visible text of an element as one cell: its paragraphs and breaks parted by '\n'. */
export function readCellContent(cell: DomElement, sheet: StyleSheet): CellContent {
  const gathered: Gathered = { text: '', linkCharacters: 0, nestedTables: [] }
  gather(cell, sheet, false, gathered)
  return { ...gathered, text: foldText(gathered.text) }
}

interface Gathered {
  text: string
  linkCharacters: number
  readonly nestedTables: DomElement[]
}

function gather(element: DomElement, sheet: StyleSheet, isLink: boolean, into: Gathered): void {
  for (const child of element.children) {
    if (child.type === 'text') {
      into.text += child.data
      if (isLink) into.linkCharacters += child.data.trim().length
    } else if (isElement(child)) gatherElement(child, sheet, isLink, into)
  }
}

function gatherElement(element: DomElement, sheet: StyleSheet, isLink: boolean, into: Gathered): void {
  if (element.name === 'table') into.nestedTables.push(element)
  else if (element.name === 'br') into.text += lineBreak
  else if (element.name === 'img') into.text += isTextPicture(element) ? pictureMark : ''
  else if (!isHidden(element, sheet)) {
    const border = blockElements.has(element.name) ? lineBreak : ''
    into.text += border + listLabel(element)
    gather(element, sheet, isLink || element.name === 'a', into)
    into.text += border
  }
}
