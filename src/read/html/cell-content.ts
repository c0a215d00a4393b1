import { SourceError } from '../../errors.ts'
import { type DomElement, isElement, maxDepth } from './dom.ts'
import { blockElements } from './element-kinds.ts'
import { foldText, lineBreak } from './flow-text.ts'
import { listLabel } from './list-label.ts'
import { isTextPicture } from './picture.ts'
import type { StyleSheet } from './style-sheet.ts'
import { isHidden } from './visibility.ts'

/** Stands in a cell's text for a picture, so that a picture of a number is not taken for an empty cell. */
export const pictureMark = '\uFFFC'

/** The digits of a footnote's mark stay apart from the number that they stand at: `20<sup>1</sup>` is no 201. */
const scriptDigits: Readonly<Record<string, string>> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' }
/** A struck number stays apart from the one that replaces it. */
const struckElements: ReadonlySet<string> = new Set(['s', 'strike', 'del'])

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
    scripts: [],
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
  /** How raised or lowered digits are written, innermost element last. */
  readonly scripts: string[]
  linkCharacters: number
  readonly nestedTables: DomElement[]
  links: number
  depth: number
}

function gather(element: DomElement, sheet: StyleSheet, into: Gathered): void {
  if (++into.depth > maxDepth) throw new SourceError('too-large', { limit: 'depth', maximum: maxDepth })
  for (const child of element.children) {
    if (child.type === 'text') {
      into.text += inScript(child.data, into.scripts.at(-1))
      if (into.links > 0) into.linkCharacters += child.data.trim().length
    } else if (isElement(child)) gatherElement(child, sheet, into)
  }
  into.depth--
}

function gatherElement(element: DomElement, sheet: StyleSheet, into: Gathered): void {
  const { name } = element
  if (name === 'table') into.nestedTables.push(element)
  else if (name === 'br') into.text += lineBreak
  else if (name === 'img') into.text += isTextPicture(element) ? pictureMark : ''
  else if (!isHidden(element, sheet)) {
    const border = blockElements.has(name) ? lineBreak : struckElements.has(name) ? ' ' : ''
    const script = scriptDigits[name]
    into.text += border + listLabel(element)
    if (name === 'a') into.links++
    if (script) into.scripts.push(script)
    gather(element, sheet, into)
    if (script) into.scripts.pop()
    if (name === 'a') into.links--
    into.text += border
  }
}

function inScript(text: string, digits: string | undefined): string {
  return digits ? text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit) : text
}
