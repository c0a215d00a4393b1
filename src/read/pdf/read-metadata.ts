import type { DocumentMetadata } from '../../document/index.ts'
import { fromPdfjs, type OpenPdf } from './open-pdf.ts'

/** Names of people are shorter than those of nearly all agencies. */
const longestPersonName = 4

/** Title and author as the PDF's own properties state them; authors that may be people are left out. */
export async function readMetadata({ document }: OpenPdf): Promise<DocumentMetadata> {
  const { info } = await fromPdfjs(document.getMetadata())
  const entries = new Map(Object.entries(info))
  return {
    titles: textsOf(entries.get('Title')),
    agencies: textsOf(entries.get('Author')).filter((author) => author.length > longestPersonName),
    siteCode: null,
  }
}

function textsOf(value: unknown): string[] {
  const text = typeof value === 'string' ? value.replace(/^Microsoft Word - /, '').trim() : ''
  return text === '' ? [] : [text]
}
