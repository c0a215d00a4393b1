import { type Grid, locatedText } from '../../document/index.ts'
import { breakIntoParagraphs } from './break-into-paragraphs.ts'
import type { DomElement } from './dom.ts'
import type { Draft } from './draft.ts'
import { type ElementGrid, toGrid } from './element-grid.ts'

/** So many breaks stand for the end of a line of preformatted text, as each of its lines is a paragraph. */
export const breaksInPreformatted = 2

/** Gathers the text of a page and turns it into blocks, which it numbers from 0. */
export class LineFlow {
  readonly drafts: Draft[] = []
  private text = ''
  private linkCharacters = 0
  private headingLevel: number | null = null
  private blocks = 0
  private gap = 0

  /** Adds text to the line that is open. */
  addText(text: string, isLink: boolean): void {
    this.text += text
    if (isLink) this.linkCharacters += text.trim().length
  }

  /** Enters a block element, after the line before it was ended. */
  openBlock(headingLevel: number | null): void {
    this.headingLevel = headingLevel ?? this.headingLevel
  }

  /** Ends the line and leaves the block element. */
  closeBlock(element: DomElement): void {
    const isPrinted = this.endLine(element)
    if (!isPrinted && element.tagName === 'p') this.gap++
    if (/^h[1-6]$/.test(element.tagName)) this.headingLevel = null
  }

  /** Turns the text gathered so far into paragraphs; tells whether there was any. */
  endLine(holder: DomElement): boolean {
    const paragraphs = breakIntoParagraphs(this.text)
    for (const { text, emptyLines } of paragraphs) {
      if (holder.tagName === 'pre') this.gap += Math.floor(emptyLines / breaksInPreformatted)
      const block = { type: 'paragraph', ...locatedText(text, { block: this.blocks++ }) } as const
      const { headingLevel, gap: gapBefore } = this
      this.add({ ...block, headingLevel, gapBefore, isLine: false }, holder, text.length, this.linkCharacters)
    }
    this.text = ''
    this.linkCharacters = 0
    return paragraphs.length > 0
  }

  addPicture(holder: DomElement): void {
    this.add({ type: 'picture', evidence: { block: this.blocks++ } }, holder, 0, 0)
  }

  addGrid(grid: Grid, linkCharacters: number, holder: DomElement): void {
    const characters = grid.cells.reduce((sum, cell) => sum + cell.text.length, 0)
    this.add(grid, holder, characters, linkCharacters)
  }

  /** Adds a grid made of elements, whose filled cells count as paragraphs. */
  addElementGrid(found: ElementGrid, holder: DomElement): void {
    this.addGrid(toGrid(found, this.blocks), 0, holder)
    this.blocks += found.cells.filter((cell) => cell.content !== '').length
  }

  private add(block: Draft['block'], holder: DomElement, characters: number, linkCharacters: number): void {
    this.drafts.push({ block, holder, characters, linkCharacters: Math.min(linkCharacters, characters) })
    this.gap = 0
  }
}
