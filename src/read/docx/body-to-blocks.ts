import {
  type Block,
  type Evidence,
  type GridCell,
  type LocatedText,
  locatedText,
  type Paragraph,
  sliceText,
} from '../../document/index.ts'
import type { BodyMarks } from './body-marks.ts'
import { cellText, isPartOfCell, paragraphTexts } from './cell-text.ts'
import { type Content, type ContentParagraph, readContent } from './content.ts'
import { isLayoutTable } from './is-layout-table.ts'
import type { MammothBody, NoteReferenceElement } from './mammoth-body.ts'
import { type GridPlace, type PlacedTable, readGrid } from './read-grid.ts'
import { withoutContentsLines } from './without-contents-lines.ts'

/**
 * The blocks of a body, in reading order.
 *
 * A table that arranges a page gives way to what its cells hold; any other table is a grid, and what its
 * cells hold besides text (large tables, pictures) follows it. A note follows the paragraph or table that refers
 * to it; its sign is left out, since '5[1]' would read as a number. Lines of a contents list are left out.
 */
export function bodyToBlocks(body: MammothBody, marks: BodyMarks): readonly Block[] {
  const builder = new BlockBuilder(body, marks)
  builder.addAll(readContent(body.children, marks))
  return withoutContentsLines(builder.blocks, builder.contentsLines)
}

class BlockBuilder {
  readonly blocks: Block[] = []
  readonly contentsLines = new Set<Block>()
  private gap = 0
  private readonly readNotes = new Set<string>()

  constructor(
    private readonly body: MammothBody,
    private readonly marks: BodyMarks,
  ) {}

  addAll(contents: readonly Content[]): void {
    for (const content of contents) {
      if (content.type === 'table') this.addTable(readGrid(content, this.marks))
      else this.addParagraph(content, locatedText(content.text, evidenceOf(content)), evidenceOf(content))
    }
  }

  private addParagraph(content: ContentParagraph, text: LocatedText, evidence: Evidence): void {
    const printed = withoutEdges(text)
    if (printed.text === '') this.gap++
    else {
      const headingLevel = content.mark?.headingLevel ?? null
      const block: Paragraph = {
        type: 'paragraph',
        ...printed,
        headingLevel,
        gapBefore: this.gap,
        isLine: false,
      }
      if (content.mark?.isContentsLine) this.contentsLines.add(block)
      this.add(block)
    }
    this.addPictures(content, evidence)
    this.addNotes(content.notes)
  }

  private addTable(table: PlacedTable): void {
    if (isLayoutTable(table)) for (const place of table.places) this.addLayoutCell(place)
    else {
      this.add(toGrid(table, this.marks))
      for (const place of table.places) this.addBesidesText(place)
    }
  }

  /** Its paragraphs keep the cell as their place, and their offset in it. */
  private addLayoutCell(place: GridPlace): void {
    const texts = paragraphTexts(place)
    for (const content of place.content) {
      if (content.type === 'table') this.addTable(readGrid(content, this.marks))
      else this.addParagraph(content, texts.get(content) ?? locatedText('', place.evidence), place.evidence)
    }
  }

  private addBesidesText({ content, evidence }: GridPlace): void {
    for (const part of content) {
      if (part.type === 'table') this.addInnerTable(readGrid(part, this.marks))
      else {
        this.addPictures(part, evidence)
        this.addNotes(part.notes)
      }
    }
  }

  private addInnerTable(table: PlacedTable): void {
    if (isPartOfCell(table)) for (const place of table.places) this.addBesidesText(place)
    else this.addTable(table)
  }

  private addPictures({ pictures }: ContentParagraph, evidence: Evidence): void {
    for (let count = 0; count < pictures; count++) this.add({ type: 'picture', evidence })
  }

  private addNotes(references: readonly NoteReferenceElement[]): void {
    for (const reference of references) {
      const key = `${reference.noteType} ${reference.noteId}`
      const note = this.readNotes.has(key) ? null : this.body.noteBody(reference)
      this.readNotes.add(key)
      if (note) this.addAll(readContent(note, this.marks))
    }
  }

  private add(block: Block): void {
    this.blocks.push(block)
    this.gap = 0
  }
}

/** Without the white space that indents it. */
function withoutEdges(text: LocatedText): LocatedText {
  const end = text.text.trimEnd().length
  return sliceText(text, text.text.length - text.text.trimStart().length, end)
}

function evidenceOf({ mark }: ContentParagraph): Evidence {
  return mark?.block == null ? {} : { block: mark.block }
}

function toGrid(table: PlacedTable, marks: BodyMarks): Block {
  return {
    type: 'grid',
    alignment: table.isEven ? 'grid' : 'rows',
    rowCount: table.rowCount,
    columnCount: table.columnCount,
    cells: table.places.map((place) => toCell(place, marks)),
    evidence: { table: table.table },
  }
}

function toCell(place: GridPlace, marks: BodyMarks): GridCell {
  const { row, column, rowSpan, columnSpan, evidence } = place
  return { ...cellText(place, marks), row, column, rowSpan, columnSpan, evidence }
}
