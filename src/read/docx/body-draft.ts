import { SourceError } from '../../errors.ts'
import type { BodyContext } from './body-context.ts'
import { type BodyMarks, type ParagraphMark, pictureMark, type TableMark, tableStyle } from './body-marks.ts'
import { FieldStack } from './field-stack.ts'
import { ListCounter } from './list-counter.ts'
import { ParagraphDraft } from './paragraph-draft.ts'
import { paragraphLabel } from './paragraph-label.ts'
import type { ParagraphStyle } from './styles.ts'
import { TableDraft } from './table-draft.ts'

/** What a document may hold before its reading is refused. */
export const bodyLimits = {
  /** Places in all grids: cells times their column spans. */
  maxGridPlaces: 200_000,
  /** Columns of one table; Word allows 63. */
  maxColumns: 1_000,
  /** Paragraphs, cells, breaks, tabs … that are handed on; mammoth takes up to 4 KB of memory for each. */
  maxElements: 50_000,
} as const

/** What a run says of itself; null: not said. */
export interface Run {
  styleId: string | null
  isHidden: boolean | null
  /** Raised or lowered, as a footnote's mark is. */
  script: 'superscript' | 'subscript' | null
  isStruck: boolean
}

/** What a drawing says of itself. */
export interface Drawing {
  isLarge: boolean
  isHidden: boolean
  hasPicture: boolean
}

/**
 * The body while it is read: paragraphs, tables and text boxes that are open, and what came out of them
 * so far, as OOXML without formats.
 */
export class BodyDraft {
  readonly runs: Run[] = []
  readonly fields = new FieldStack()
  /** For each open content control, whether it holds a contents list. */
  readonly contentControls: boolean[] = []
  /** For each open choice between contents, whether one was taken; `shownBefore` is `shown` in front of it. */
  readonly alternatives: { isChosen: boolean; readonly shownBefore: number }[] = []
  /** The drawings that are open. */
  readonly drawings: Drawing[] = []
  /** The styles of the VML shapes that are open. */
  readonly shapes: string[] = []
  /** The note that is open, or null. */
  noteId: string | null = null
  /** Grows whenever something is shown. */
  shown = 0
  private readonly counter = new ListCounter()
  private readonly paragraphMarks: ParagraphMark[] = []
  private readonly tableMarks: TableMark[] = []
  private readonly stories: Story[] = [{ xml: '', held: null }]
  private readonly paragraphs: ParagraphDraft[] = []
  private readonly tables: TableDraft[] = []
  private blocks = 0
  private tableCount = 0
  private places = 0
  private elements = 0

  constructor(private readonly context: BodyContext) {}

  get marks(): BodyMarks {
    return { paragraphs: this.paragraphMarks, tables: this.tableMarks }
  }

  get paragraph(): ParagraphDraft | undefined {
    return this.paragraphs.at(-1)
  }

  get table(): TableDraft | undefined {
    return this.tables.at(-1)
  }

  beginParagraph(): void {
    const block = this.tables.length === 0 ? this.blocks++ : null
    const paragraph = new ParagraphDraft(block)
    const story = this.story()
    if (story.held) paragraph.continueFrom(story.held)
    story.held = null
    this.paragraphs.push(paragraph)
  }

  endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const story = this.story()
    if (paragraph.isMarkDeleted) story.held = paragraph
    else this.write(story, paragraph)
  }

  addText(text: string): void {
    if (text === '' || !this.isShown()) return
    this.shown++
    this.paragraph?.addText(apart(text, this.runs.at(-1)))
  }

  addElement(xml: string): void {
    if (!this.isShown()) return
    this.countElement()
    this.paragraph?.addElement(xml)
  }

  /** Mammoth would ask for the picture's bytes; a bookmark keeps its place. */
  addPicture(): void {
    this.shown++
    this.addElement(`<w:bookmarkStart w:name="${pictureMark}"/>`)
  }

  beginCell(): void {
    this.countElement()
    this.table?.beginCell()
    this.beginStory()
  }

  endCell(): void {
    const story = this.endStory()
    this.table?.endCell(story)
  }

  beginTable(): void {
    this.release(this.story())
    this.tables.push(new TableDraft(this.tableCount++))
  }

  endRow(): void {
    const columns = this.table?.endRow() ?? 0
    if (columns > bodyLimits.maxColumns) throw tooLarge('columns', bodyLimits.maxColumns)
    this.places += columns
    if (this.places > bodyLimits.maxGridPlaces) throw tooLarge('cells', bodyLimits.maxGridPlaces)
  }

  endTable(): void {
    const table = this.tables.pop()
    if (!table) return
    this.story().xml += table.toXml(tableStyle(this.tableMarks.length))
    this.tableMarks.push({ table: table.table, rows: table.rows })
  }

  /** Begins a story of its own: the paragraphs and tables of a cell, a text box, a note. */
  beginStory(): void {
    this.stories.push({ xml: '', held: null })
  }

  /** The story that ends here, as OOXML. */
  endStory(): string {
    const story = this.stories.pop()
    if (!story) return ''
    this.release(story)
    return story.xml
  }

  /** Text boxes follow the paragraph that they are anchored in; mammoth knows them as VML. */
  addTextBox(story: string): void {
    const { paragraph } = this
    if (!paragraph) this.story().xml += story
    else if (story !== '') {
      paragraph.boxes += `<w:pict><v:textbox><w:txbxContent>${story}</w:txbxContent></v:textbox></w:pict>`
    }
  }

  /** Puts OOXML between the paragraphs. */
  addToStory(xml: string): void {
    const story = this.story()
    this.release(story)
    story.xml += xml
  }

  private story(): Story {
    const story = this.stories.at(-1)
    if (!story) throw new Error('a story was ended that did not begin')
    return story
  }

  private isShown(): boolean {
    const { paragraph } = this
    if (!paragraph) return false
    const isInField = this.context.areFieldsTrusted && (this.fields.isInContents || this.fields.isInCode)
    const isDropped = isInField || this.contentControls.includes(true) || this.isHidden(paragraph)
    if (isDropped) paragraph.hasDropped = true
    return !isDropped
  }

  private isHidden(paragraph: ParagraphDraft): boolean {
    const { styles } = this.context
    return this.runs.some((run) => {
      const byStyle = run.styleId === null ? null : styles.isHiddenCharacter(run.styleId)
      return run.isHidden ?? byStyle ?? styles.paragraph(paragraph.styleId)?.isHidden ?? false
    })
  }

  private countElement(): void {
    if (++this.elements > bodyLimits.maxElements) throw tooLarge('elements', bodyLimits.maxElements)
  }

  /** A paragraph whose mark is deleted and that nothing continues stands for itself. */
  private release(story: Story): void {
    if (story.held) this.write(story, story.held)
    story.held = null
  }

  private write(story: Story, paragraph: ParagraphDraft): void {
    this.countElement()
    const style = this.context.styles.paragraph(paragraph.styleId)
    const isGone = paragraph.hasDropped && paragraph.isBlank
    const label = isGone ? '' : paragraphLabel(paragraph, style, this.context.listOf, this.counter)
    if (isGone && paragraph.boxes === '') return
    const run = paragraph.content(label)
    const content = run === '' ? '' : `<w:r>${run}</w:r>`
    story.xml += `<w:p>${this.markParagraph(paragraph, style)}${content}${paragraph.boxes}</w:p>`
  }

  /** Mammoth hands an indent on as it is, so that the number of the mark travels in it. */
  private markParagraph(paragraph: ParagraphDraft, style: ParagraphStyle | null): string {
    const mark: ParagraphMark = {
      block: paragraph.block,
      headingLevel: headingLevel(paragraph.outlineLevel ?? style?.outlineLevel ?? null),
      isContentsLine: /^toc (\d|heading)$/i.test(style?.name ?? ''),
    }
    if (mark.block === null && mark.headingLevel === null && !mark.isContentsLine) return ''
    this.paragraphMarks.push(mark)
    return `<w:pPr><w:ind w:start="${this.paragraphMarks.length - 1}"/></w:pPr>`
  }
}

/** A sequence of paragraphs and tables; `held` waits for the paragraph that continues it. */
interface Story {
  xml: string
  held: ParagraphDraft | null
}

const bodyTextOutline = 9
const deepestHeading = 6

function headingLevel(outlineLevel: number | null): number | null {
  if (outlineLevel === null || !(outlineLevel >= 0 && outlineLevel < bodyTextOutline)) return null
  return Math.min(outlineLevel + 1, deepestHeading)
}

function tooLarge(limit: string, maximum: number): SourceError {
  return new SourceError('too-large', { limit, maximum })
}

const scriptDigits = { superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹', subscript: '₀₁₂₃₄₅₆₇₈₉' } as const

/** Raised, lowered and struck digits stay apart from the number that they stand at. */
function apart(text: string, run: Run | undefined): string {
  if (run?.isStruck) return ` ${text} `
  const digits = run?.script ? scriptDigits[run.script] : null
  if (!digits) return text
  return text.replace(/[0-9０-９]/g, (digit) => digits[Number(digit.normalize('NFKC'))] ?? digit)
}
