import type { DocumentMetadata } from '../../document/index.ts'
import { fromPdfjs, type OpenPdf } from './open-pdf.ts'

/** Title and author as the PDF's own properties state them. */
export async function readMetadata({ document }: OpenPdf): Promise<DocumentMetadata> {
  const { info } = await fromPdfjs(document.getMetadata())
  const entries = new Map(Object.entries(info))
  return { titles: textsOf(entries.get('Title')), agencies: textsOf(entries.get('Author')) }
}

function textsOf(value: unknown): string[] {
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
}
