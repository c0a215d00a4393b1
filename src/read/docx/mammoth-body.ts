import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { PreparedBody } from './prepare-body.ts'

/** An element of the body as mammoth reads it. */
export type BodyElement =
  | {
      readonly type: 'paragraph'
      readonly children: readonly BodyElement[]
      readonly indent: { readonly start: string | null }
    }
  | { readonly type: 'table'; readonly children: readonly BodyElement[]; readonly styleId: string | null }
  | { readonly type: 'tableRow'; readonly children: readonly BodyElement[] }
  | TableCellElement
  | { readonly type: 'run'; readonly children: readonly BodyElement[] }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break' }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | NoteReferenceElement

/** A cell; a cell that continues the one above is not listed, the spans say so. */
export interface TableCellElement {
  readonly type: 'tableCell'
  readonly children: readonly BodyElement[]
  readonly colSpan: number
  readonly rowSpan: number
}

/** The place of a note's sign. */
export interface NoteReferenceElement {
  readonly type: 'noteReference'
  readonly noteType: string
  readonly noteId: string
}

/** The body as mammoth reads it; `noteBody` is null for a note that is not there. */
export interface MammothBody {
  readonly children: readonly BodyElement[]
  readonly noteBody: (reference: NoteReferenceElement) => readonly BodyElement[] | null
}

/** Mammoth's reading of a prepared body, before it is written out as HTML. */
export async function readWithMammoth(prepared: PreparedBody): Promise<MammothBody> {
  let body: MammothDocument | null = null
  const transformDocument = (document: MammothDocument) => {
    body = document
    return { ...document, children: [] }
  }
  await mammoth.convertToHtml(
    { buffer: Buffer.from(zipParts(prepared)) },
    { transformDocument, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false },
  )
  return toBody(body)
}

/** The document of mammoth 1.13, as far as prepared parts can make it; its own types leave it open. */
interface MammothDocument {
  readonly children: readonly BodyElement[]
  readonly notes: {
    readonly resolve: (reference: NoteReferenceElement) => { readonly body: readonly BodyElement[] } | null
  }
}

function zipParts({ parts, styles }: PreparedBody): Uint8Array {
  const members: Record<string, Uint8Array> = {
    'word/document.xml': strToU8(parts.document),
    'word/styles.xml': strToU8(styles),
  }
  if (parts.footnotes !== null) members['word/footnotes.xml'] = strToU8(parts.footnotes)
  if (parts.endnotes !== null) members['word/endnotes.xml'] = strToU8(parts.endnotes)
  return zipSync(members, { level: 0, mtime: '1990-01-01' })
}

function toBody(document: MammothDocument | null): MammothBody {
  if (!document) throw new Error('mammoth read no document')
  return {
    children: document.children,
    noteBody: (reference) => document.notes.resolve(reference)?.body ?? null,
  }
}
