import { SourceError } from '../../errors.ts'
import { officeZipLimits, openZip, type ZipArchive, type ZipLimits } from '../zip/index.ts'
import { walkXml } from './walk-xml.ts'

/** The parts of a DOCX that are read, as text; null where it has no such part. */
export interface PackageParts {
  readonly document: string
  readonly styles: string | null
  readonly numbering: string | null
  readonly footnotes: string | null
  readonly endnotes: string | null
  readonly coreProperties: string | null
}

/**
 * The text parts of a DOCX; pictures, fonts and embedded files are never inflated, links never followed.
 *
 * Errors: SourceError 'unsupported' where the zip is no DOCX; as `openZip` and `ZipArchive.read`; 'damaged'
 * for a part that is no text in UTF-8 or UTF-16.
 */
export function readPackageParts(bytes: Uint8Array, limits: ZipLimits = officeZipLimits): PackageParts {
  const zip = openZip(bytes, limits)
  const root = readRelationships(zip, '')
  const document = root.get('officeDocument') ?? 'word/document.xml'
  const related = readRelationships(zip, document)
  const readPart = (type: string): string | null => {
    const target = related.get(type) ?? siblingOf(document, `${type}.xml`)
    return readText(zip, target)
  }
  const documentText = document.endsWith('.xml') ? readText(zip, document) : null
  if (documentText === null || !isWordDocument(documentText))
    throw new SourceError('unsupported', { kind: 'zip' })
  return {
    document: documentText,
    styles: readPart('styles'),
    numbering: readPart('numbering'),
    footnotes: readPart('footnotes'),
    endnotes: readPart('endnotes'),
    coreProperties: readText(zip, root.get('core-properties') ?? 'docProps/core.xml'),
  }
}

/** Targets of the relationships of a part (of the package for ''), by the last word of their type. */
function readRelationships(zip: ZipArchive, source: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  const path = siblingOf(source, `_rels/${source.slice(source.lastIndexOf('/') + 1)}.rels`)
  const xml = readText(zip, path)
  if (xml === null) return targets
  walkXml(xml, path, {
    open: (name, attributes) => {
      const { Type: type, Target: target } = attributes
      if (name !== 'Relationship' || !type || !target || attributes.TargetMode === 'External') return
      const key = type.slice(type.lastIndexOf('/') + 1)
      const resolved = resolveTarget(source, target)
      if (!targets.has(key) && zip.has(resolved)) targets.set(key, resolved)
    },
    text: () => {},
    close: () => {},
  })
  return targets
}

function siblingOf(source: string, name: string): string {
  return source.slice(0, source.lastIndexOf('/') + 1) + name
}

/** '../a.xml' and './a.xml' from the folder of the source, '/word/a.xml' from the package. */
function resolveTarget(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const segments = siblingOf(source, '').split('/').slice(0, -1)
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

function readText(zip: ZipArchive, name: string): string | null {
  const bytes = zip.read(name)
  if (!bytes) return null
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new SourceError('damaged', { part: name }, { cause })
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** Whether the XML's root is a Word document: '<w:document', whatever the prefix. */
function isWordDocument(xml: string): boolean {
  const rootTag = /<(?![?!])(?:[\w.-]+:)?(\w+)/.exec(xml.slice(0, 4096))
  return rootTag?.[1] === 'document'
}
