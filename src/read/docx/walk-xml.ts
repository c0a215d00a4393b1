import { SaxesParser } from 'saxes'
import { SourceError } from '../../errors.ts'

/** Attributes by name, with the same prefixes as element names. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What is told of an XML part, in document order. Names carry the usual prefix of their namespace: 'w:p'. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Elements and attributes of one part, and how deep elements may stand in each other. */
export const xmlLimits = { maxElements: 3_000_000, maxAttributes: 3_000_000, maxDepth: 256 } as const

/**
 * Tells a visitor the elements and texts of an XML part.
 *
 * Whatever prefixes the part declares, the visitor hears the usual ones (w, r, wp, a, pic, mc, v, m …),
 * for the transitional and the strict namespaces alike. A document type declaration is refused, so that
 * no entity is ever expanded. `part` names the XML in errors.
 * Errors: SourceError 'damaged' where it is not well-formed, 'too-large' beyond `xmlLimits`.
 */
export function walkXml(xml: string, part: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const names = new UsualNames()
  let elements = 0
  let attributes = 0
  let depth = 0
  parser.on('error', (cause) => {
    throw new SourceError('damaged', { part }, { cause })
  })
  parser.on('doctype', () => {
    throw new SourceError('damaged', { part, reason: 'document type declaration' })
  })
  parser.on('attribute', () => {
    if (++attributes > xmlLimits.maxAttributes) throw tooLarge('attributes', xmlLimits.maxAttributes, part)
  })
  parser.on('opentag', (tag) => {
    if (++elements > xmlLimits.maxElements) throw tooLarge('elements', xmlLimits.maxElements, part)
    if (++depth > xmlLimits.maxDepth) throw tooLarge('depth', xmlLimits.maxDepth, part)
    names.declare(tag.attributes)
    visitor.open(names.of(tag.name), names.ofAttributes(tag.attributes))
  })
  parser.on('text', (text) => visitor.text(text))
  parser.on('cdata', (text) => visitor.text(text))
  parser.on('closetag', (tag) => {
    depth--
    visitor.close(names.of(tag.name))
  })
  parser.write(xml).close()
}

/** Visitors are told these prefixes. Source: ECMA-376 Part 1 and Part 4, annexes A. */
const usualPrefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

/**
 * Translates declared prefixes into the usual ones.
 *
 * A prefix keeps its last declaration: nobody declares one prefix for two of these namespaces in one
 * part, and a full resolution of namespaces takes three times as long.
 */
class UsualNames {
  private readonly renamed = new Map<string, string>()

  declare(attributes: XmlAttributes): void {
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue
      const usual = usualPrefixes[attributes[name] ?? '']
      const declared = name.slice('xmlns:'.length)
      if (usual !== undefined && usual !== declared) this.renamed.set(declared, usual)
      else this.renamed.delete(declared)
    }
  }

  of(name: string): string {
    if (this.renamed.size === 0) return name
    const colon = name.indexOf(':')
    const usual = this.renamed.get(colon < 0 ? '' : name.slice(0, colon))
    if (usual === undefined) return name
    return usual === '' ? name.slice(colon + 1) : `${usual}:${name.slice(colon + 1)}`
  }

  ofAttributes(attributes: XmlAttributes): XmlAttributes {
    if (this.renamed.size === 0) return attributes
    const renamed: Record<string, string> = {}
    // An attribute without prefix belongs to its element, whatever the default namespace.
    for (const name in attributes) renamed[name.includes(':') ? this.of(name) : name] = attributes[name] ?? ''
    return renamed
  }
}

function tooLarge(limit: string, maximum: number, part: string): SourceError {
  return new SourceError('too-large', { limit, maximum, part })
}
