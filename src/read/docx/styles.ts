import { walkXml, type XmlAttributes } from './walk-xml.ts'

/** What a paragraph style says about its paragraphs, its ancestors (basedOn) included. Null: not said. */
export interface ParagraphStyle {
  readonly id: string
  /** Built-in styles have English names in every language: 'heading 1', 'toc 2'. */
  readonly name: string
  /** 0 is the highest, 9 is body text. */
  readonly outlineLevel: number | null
  readonly numId: string | null
  readonly ilvl: number | null
  /** The style that said `numId`: a level of the list may be tied to it. */
  readonly numberedBy: string | null
  readonly isHidden: boolean | null
}

/** The styles of a document, by id. */
export interface Styles {
  /** Null for an unknown id; without id, the default paragraph style. */
  readonly paragraph: (id: string | null) => ParagraphStyle | null
  /** Whether a character style hides its text; null where it does not say. */
  readonly isHiddenCharacter: (id: string) => boolean | null
  /** The list that a numbering style stands for, or null. */
  readonly listOf: (numberingStyleId: string) => string | null
}

/** The styles in styles.xml; a document without that part has none. Errors: as `walkXml`. */
export function readStyles(xml: string | null, part = 'styles'): Styles {
  const reader = new StylesReader()
  if (xml !== null) walkXml(xml, part, reader)
  return reader.styles()
}

/** Whether a toggle element such as `<w:vanish/>` is on. Source: ECMA-376 Part 1, 17.17.4. */
export function isOn(attributes: XmlAttributes): boolean {
  const value = attributes['w:val']
  return value !== '0' && value !== 'false' && value !== 'off'
}

interface RawStyle {
  readonly id: string
  readonly type: string
  name: string
  basedOn: string | null
  outlineLevel: number | null
  numId: string | null
  ilvl: number | null
  isHidden: boolean | null
}

class StylesReader {
  private readonly raw = new Map<string, RawStyle>()
  private defaultParagraph: string | null = null
  private current: RawStyle | null = null
  /** Inside a part of a style that speaks of tables' corners or of former properties. */
  private skipped = 0

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.skipped > 0 || skippedElements.has(name)) {
      this.skipped++
      return
    }
    if (name === 'w:style') this.begin(attributes)
    else if (this.current) readStyleElement(this.current, name, attributes)
  }

  readonly text = (): void => {}

  readonly close = (name: string): void => {
    if (this.skipped > 0) this.skipped--
    else if (name === 'w:style') this.current = null
  }

  styles(): Styles {
    const resolved = new Map<string, ParagraphStyle | null>()
    return {
      paragraph: (id) => {
        const key = id ?? this.defaultParagraph
        if (key === null) return null
        if (!resolved.has(key)) resolved.set(key, resolveParagraphStyle(this.chain(key)))
        return resolved.get(key) ?? null
      },
      isHiddenCharacter: (id) => firstSaid(this.chain(id), (style) => style.isHidden),
      listOf: (id) => this.raw.get(id)?.numId ?? null,
    }
  }

  private begin(attributes: XmlAttributes): void {
    const id = attributes['w:styleId'] ?? ''
    const type = attributes['w:type'] ?? 'paragraph'
    this.current = {
      id,
      type,
      name: '',
      basedOn: null,
      outlineLevel: null,
      numId: null,
      ilvl: null,
      isHidden: null,
    }
    this.raw.set(id, this.current)
    if (type === 'paragraph' && attributes['w:default'] && isOn({ 'w:val': attributes['w:default'] })) {
      this.defaultParagraph = id
    }
  }

  /** A style and its ancestors, nearest first; a circle ends where it closes, any chain in the end. */
  private chain(id: string): readonly RawStyle[] {
    const chain: RawStyle[] = []
    let style = this.raw.get(id)
    while (style && chain.length < maxAncestors && !chain.includes(style)) {
      chain.push(style)
      style = style.basedOn === null ? undefined : this.raw.get(style.basedOn)
    }
    return chain
  }
}

/** Word itself builds styles on fewer than a dozen others. */
const maxAncestors = 100

const skippedElements = new Set(['w:tblStylePr', 'w:pPrChange', 'w:rPrChange', 'w:tblPr', 'w:trPr', 'w:tcPr'])

function readStyleElement(style: RawStyle, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:name') style.name = value
  else if (name === 'w:basedOn') style.basedOn = value
  else if (name === 'w:outlineLvl') style.outlineLevel = Number(value)
  else if (name === 'w:numId') style.numId = value
  else if (name === 'w:ilvl') style.ilvl = Number(value)
  else if (name === 'w:vanish') style.isHidden = isOn(attributes)
}

function resolveParagraphStyle(chain: readonly RawStyle[]): ParagraphStyle | null {
  const own = chain[0]
  if (!own) return null
  return {
    id: own.id,
    name: own.name,
    outlineLevel: firstSaid(chain, (style) => style.outlineLevel ?? headingLevelOfName(style.name)),
    numId: firstSaid(chain, (style) => style.numId),
    ilvl: firstSaid(chain, (style) => style.ilvl),
    numberedBy: firstSaid(chain, (style) => (style.numId === null ? null : style.id)),
    isHidden: firstSaid(chain, (style) => style.isHidden),
  }
}

function firstSaid<T>(chain: readonly RawStyle[], say: (style: RawStyle) => T | null): T | null {
  for (const style of chain) {
    const said = say(style)
    if (said !== null) return said
  }
  return null
}

/** 'heading 2' -> 1, 'Title' -> 0: an outline level even where the style does not state it. */
function headingLevelOfName(name: string): number | null {
  if (/^title$/i.test(name)) return 0
  const heading = /^heading ([1-9])$/i.exec(name)
  return heading ? Number(heading[1]) - 1 : null
}
