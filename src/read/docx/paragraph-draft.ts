/** A paragraph while it is read: what its properties say, and what of its content is shown. */
export class ParagraphDraft {
  styleId: string | null = null
  numId: string | null = null
  ilvl: number | null = null
  outlineLevel: number | null = null
  /** Its mark is deleted, so that the next paragraph continues it. */
  isMarkDeleted = false
  /** Something in it is hidden, or part of a contents list. */
  hasDropped = false
  /** Text boxes that are anchored in it, as OOXML. */
  boxes = ''
  private elements = ''
  private text = ''

  constructor(
    /** See `ParagraphMark`. */
    readonly block: number | null,
  ) {}

  get isBlank(): boolean {
    return this.elements === '' && this.text === ''
  }

  addText(text: string): void {
    this.text += text
  }

  addElement(xml: string): void {
    this.flushText()
    this.elements += xml
  }

  /** Its content as OOXML, behind a label. */
  content(label: string): string {
    this.flushText()
    return label === '' ? this.elements : textElement(label) + this.elements
  }

  /** Takes over what a paragraph before it holds, whose mark was deleted. */
  continueFrom(earlier: ParagraphDraft): void {
    this.elements = earlier.content('')
    this.boxes = earlier.boxes
    this.hasDropped = earlier.hasDropped
  }

  private flushText(): void {
    if (this.text !== '') this.elements += textElement(this.text)
    this.text = ''
  }
}

function textElement(text: string): string {
  return `<w:t>${escapeText(text)}</w:t>`
}

function escapeText(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text
}
