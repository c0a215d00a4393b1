import { SourceError } from '../errors.ts'
import { openZip } from './zip/index.ts'

/** A member that only one kind of zip has. */
const marks: readonly (readonly [kind: string, member: string])[] = [
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
  ['ofd', 'OFD.xml'],
  ['odt', 'META-INF/manifest.xml'],
]

/** 'docx' for a zip that may be one. Errors: SourceError `unsupported` with the kind seen; as `openZip`. */
export function zipKind(bytes: Uint8Array): 'docx' {
  const zip = openZip(bytes)
  const other = marks.find(([, member]) => zip.has(member))
  if (other) throw new SourceError('unsupported', { kind: other[0] })
  if (zip.has('word/document.xml') || zip.has('[Content_Types].xml')) return 'docx'
  throw new SourceError('unsupported', { kind: 'zip' })
}
