import type { PageLink } from './page-link.ts'
import { type Page, resolveUrl } from './parse-page.ts'

/** A file that a report page offers. */
export interface Attachment {
  readonly link: PageLink
  /** In lower case, without the dot; null where only the server knows. */
  readonly extension: string | null
}

/** Formats by how well they can be read, the richest first; those after `txt` are kept for a later version. */
const formats = ['docx', 'pdf', 'html', 'htm', 'txt', 'doc', 'wps', 'ofd', 'xls', 'xlsx', 'zip', 'rar']
const readable: ReadonlySet<string> = new Set(['docx', 'pdf', 'txt'])
const files: ReadonlySet<string> = new Set(formats.filter((format) => format !== 'html' && format !== 'htm'))
const extensionAtEnd = /\.(?<extension>[a-z]{2,4})\s*(?:[)）\]】]|$)/iu
const handler = /down(?:load|file)?|attach|getfile|fileid|file_?name/iu
const offer = /附件|下载|年报|年度报告|报告全文/u

/**
 * The files that hold the report of a page: of each file in several formats the richest that can be read; files in
 * other formats only where none can be read.
 */
export function findAttachments(page: Page): readonly Attachment[] {
  const all = page.links.flatMap((link) => toAttachment(shownFile(link)) ?? [])
  const unique = [...new Map(all.map((attachment) => [attachment.link.url, attachment])).values()]
  const mayBeRead = unique.filter(({ extension }) => extension === null || readable.has(extension))
  return mayBeRead.length > 0 ? richest(mayBeRead) : unique
}

/** `viewer.html?file=/a.pdf` shows a file: the file itself is what holds the report. */
function shownFile(link: PageLink): PageLink {
  const { pathname, searchParams } = new URL(link.url)
  const file = /viewer\w*\.html?$/iu.test(pathname) ? searchParams.get('file') : null
  const url = file === null ? null : resolveUrl(file, link.url)
  return url === null ? link : { ...link, url }
}

function toAttachment(link: PageLink): Attachment | null {
  const { pathname, search } = new URL(link.url)
  const words = [pathname, decoded(search), link.text, link.title ?? '']
  const extension = words
    .map((word) => extensionAtEnd.exec(word)?.groups?.extension?.toLowerCase())
    .find((found) => found !== undefined && files.has(found))
  if (extension !== undefined) return { link, extension }
  const isHandler = handler.test(pathname.slice(pathname.lastIndexOf('/'))) || handler.test(search)
  return isHandler && offer.test(`${link.text}${link.title ?? ''}`) ? { link, extension: null } : null
}

function decoded(search: string): string {
  try {
    return decodeURIComponent(search)
  } catch {
    // Percent signs of another charset.
    return search
  }
}

/** Files of one name are one report in several formats. */
function richest(attachments: readonly Attachment[]): readonly Attachment[] {
  const byName = new Map<string, Attachment>()
  for (const attachment of attachments) {
    const name = nameOf(attachment)
    const other = byName.get(name)
    if (other === undefined || rank(attachment) < rank(other)) byName.set(name, attachment)
  }
  return [...byName.values()]
}

function nameOf({ link, extension }: Attachment): string {
  const text = (link.title ?? link.text).replace(extensionAtEnd, '').replace(/\s/gu, '')
  return extension === null || text.length < 6 ? link.url : text
}

function rank({ extension }: Attachment): number {
  const place = formats.indexOf(extension ?? '')
  return place < 0 ? formats.length : place
}
