import { SourceError } from '../../errors.ts'
import { type DomElement, isElement, isText, maxDepth } from './dom.ts'
import { blockElements } from './element-kinds.ts'
import { foldText, lineBreak } from './flow-text.ts'
import { listLabel } from './list-label.ts'
import { isTextPicture } from './picture.ts'
import type { StyleSheet } from './style-sheet.ts'
import { markText, type TextMark, textMarkOf } from './text-mark.ts'
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
  const gathered: Gathered = {
    text: '',
    mark: null,
    linkCharacters: 0,
    nestedTables: [],
    links: 0,
    depth: 0,
  }
  gather(cell, sheet, gathered)
  const { linkCharacters, nestedTables } = gathered
  return { text: foldText(gathered.text), linkCharacters, nestedTables }
}

interface Gathered {
  text: string
  /** Of the innermost element that has one. */
  mark: TextMark | null
  linkCharacters: number
  readonly nestedTables: DomElement[]
  links: number
  depth: number
}

function gather(element: DomElement, sheet: StyleSheet, into: Gathered): void {
  if (++into.depth > maxDepth) throw new SourceError('too-large', { limit: 'depth', maximum: maxDepth })
  for (const child of element.childNodes) {
    if (isText(child)) {
      into.text += markText(child.value, into.mark)
      if (into.links > 0) into.linkCharacters += child.value.trim().length
    } else if (isElement(child)) gatherElement(child, sheet, into)
  }
  into.depth--
}

function gatherElement(element: DomElement, sheet: StyleSheet, into: Gathered): void {
  const { tagName: name } = element
  if (name === 'table') into.nestedTables.push(element)
  else if (name === 'br') into.text += lineBreak
  else if (name === 'img') into.text += isTextPicture(element) ? pictureMark : ''
  else if (!isHidden(element, sheet)) {
    const border = blockElements.has(name) ? lineBreak : ''
    const { mark } = into
    into.text += border + listLabel(element)
    if (name === 'a') into.links++
    into.mark = textMarkOf(element, sheet) ?? mark
    gather(element, sheet, into)
    into.mark = mark
    if (name === 'a') into.links--
    into.text += border
  }
}
