import type { BodyContext } from './body-context.ts'
import { BodyDraft } from './body-draft.ts'
import { elementClosers, elementOpeners } from './body-elements.ts'
import { type BodyMarks, tableStyle } from './body-marks.ts'
import { type PropertyScope, propertyScope, readProperty } from './body-properties.ts'
import { walkXml, type XmlAttributes, type XmlVisitor } from './walk-xml.ts'

/** The parts of a document that hold paragraphs, as OOXML; null where it has no such part. */
export interface BodyParts {
  readonly document: string
  readonly footnotes: string | null
  readonly endnotes: string | null
}

/** The parts as mammoth is to read them, and what it cannot carry. */
export interface PreparedBody {
  readonly parts: BodyParts
  /** The styles that mark the tables, as OOXML: mammoth grows slow over styles that it does not find. */
  readonly styles: string
  readonly marks: BodyMarks
}

/**
 * Turns the parts with paragraphs into plain ones, for mammoth to read as the body.
 *
 * What mammoth drops is made part of the text (automatic numbers, symbols in ordinary fonts, breaks of
 * every kind, ruby, simple fields) or of the grid (gridBefore, old horizontal merges); what it keeps
 * though it is not shown is left out (hidden text, codes of fields, contents lists, the second copy of a
 * text box). Formats are left out. Any other element is transparent: an unknown wrapper keeps its content.
 * Errors: as `walkXml`; SourceError 'too-large' beyond `bodyLimits`.
 */
export function prepareBody(parts: BodyParts, context: Omit<BodyContext, 'areFieldsTrusted'>): PreparedBody {
  const { prepared, areFieldsClosed } = prepareParts(parts, { ...context, areFieldsTrusted: true })
  // A field that never closes would swallow all that follows.
  return areFieldsClosed ? prepared : prepareParts(parts, { ...context, areFieldsTrusted: false }).prepared
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function prepareParts(
  parts: BodyParts,
  context: BodyContext,
): { readonly prepared: PreparedBody; readonly areFieldsClosed: boolean } {
  const draft = new BodyDraft(context)
  const prepare = (xml: string, part: string): string => {
    draft.beginStory()
    walkXml(xml, part, new BodyVisitor(draft))
    return draft.endStory()
  }
  const body = prepare(parts.document, 'document')
  const footnotes = parts.footnotes === null ? null : prepare(parts.footnotes, 'footnotes')
  const endnotes = parts.endnotes === null ? null : prepare(parts.endnotes, 'endnotes')
  const prepared: PreparedBody = {
    parts: {
      document: toPart('document', `<w:body>${body}</w:body>`),
      footnotes: footnotes === null ? null : toPart('footnotes', footnotes),
      endnotes: endnotes === null ? null : toPart('endnotes', endnotes),
    },
    styles: toPart('styles', draft.marks.tables.map((_table, mark) => tableStyleElement(mark)).join('')),
    marks: draft.marks,
  }
  return { prepared, areFieldsClosed: draft.fields.isEmpty }
}

function tableStyleElement(mark: number): string {
  return `<w:style w:type="table" w:styleId="${tableStyle(mark)}"/>`
}

function toPart(root: string, content: string): string {
  return `<w:${root} xmlns:w="${wordNamespace}" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${root}>`
}

/** Content that is deleted, moved away, or not part of the text. */
const skippedContent = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:delText', 'w:delInstrText', 'w:ffData'])

/** Former properties, and properties that bear on the looks alone. */
const skippedProperties = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPr',
  'w:tblPrEx',
  'w:tblGrid',
  'w:sectPr',
])

class BodyVisitor implements XmlVisitor {
  private readonly scopes: PropertyScope[] = []
  private skipped = 0
  private reading: { readonly name: string; readonly isPreserved: boolean; text: string } | null = null

  constructor(private readonly draft: BodyDraft) {}

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.skipped > 0 || skippedProperties.has(name)) {
      this.skipped++
      return
    }
    const outer = this.scopes.at(-1)
    const scope = propertyScope(name, outer)
    if (scope) this.scopes.push(scope)
    else if (outer) readProperty(this.draft, outer, name, attributes)
    else if (this.isSkipped(name)) this.skipped++
    else this.openContent(name, attributes)
  }

  readonly text = (text: string): void => {
    if (this.reading && this.skipped === 0) this.reading.text += text
  }

  readonly close = (name: string): void => {
    if (this.skipped > 0) this.skipped--
    else if (propertyScope(name, undefined)) this.scopes.pop()
    else if (this.scopes.length === 0) this.closeContent(name)
  }

  private isSkipped(name: string): boolean {
    const isAlternative = name === 'mc:Choice' || name === 'mc:Fallback'
    if (isAlternative) return this.draft.alternatives.at(-1)?.isChosen ?? false
    return skippedContent.has(name)
  }

  private openContent(name: string, attributes: XmlAttributes): void {
    if (textElements.has(name)) {
      const isPreserved = attributes['xml:space'] === 'preserve' || name === 'w:instrText'
      this.reading = { name, isPreserved, text: '' }
    } else elementOpeners[name]?.(this.draft, attributes)
  }

  private closeContent(name: string): void {
    const { reading } = this
    if (reading && reading.name === name) {
      this.reading = null
      if (name === 'w:instrText') this.draft.fields.addCode(reading.text)
      else this.draft.addText(reading.isPreserved ? reading.text : trimXmlSpace(reading.text))
    } else elementClosers[name]?.(this.draft)
  }
}

const textElements = new Set(['w:t', 'm:t', 'w:instrText'])

/** Word leaves out the white space around a text that does not ask to keep it. */
function trimXmlSpace(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}
