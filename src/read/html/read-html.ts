import { type Block, createIssue, type Document, type Issue } from '../../document/index.ts'
import { SourceError } from '../../errors.ts'
import { type CharsetHint, decode } from '../charset/index.ts'
import { type Choice, chooseContent, isProse } from './choose-content.ts'
import { collectDrafts } from './collect-drafts.ts'
import { childElements, type DomElement, type DomRoot, parsePage } from './dom.ts'
import type { Draft } from './draft.ts'
import { readPageMetadata } from './page-metadata.ts'
import { readParticulars } from './particulars.ts'
import { readStyleSheet, type StyleSheet } from './style-sheet.ts'

const maxBytes = 10_000_000

/**
 * The content of an HTML page without the frame that its portal puts around it.
 *
 * Shape: paragraphs are placed by `block`, cells by `table`, `row` and `column`; both count over the
 * whole page. An issue `furniture-removed` says how much was left out. Errors: `too-large`, `empty`,
 * `no-text` for a page of pictures.
 */
export function readHtml(bytes: Uint8Array, hint: CharsetHint = {}): Document {
  if (bytes.length > maxBytes) throw new SourceError('too-large', { limit: 'bytes', maximum: maxBytes })
  const markup = decode(bytes, hint)
  const page = parsePage(markup)
  const head = readPageMetadata(page)
  const body = findBody(page)
  const drafts = body ? readDrafts(body, readStyleSheet(markup)) : []
  if (!body || drafts.every(({ characters }) => characters === 0)) {
    throw new SourceError(drafts.length > 0 ? 'no-text' : 'empty')
  }
  const particulars = readParticulars(drafts)
  const titles = [...new Set([...head.titles, ...particulars.titles])]
  const choice = chooseContent(drafts, body, titles)
  return {
    mediaType: 'text/html',
    metadata: {
      titles,
      agencies: [...new Set([...particulars.agencies, ...head.agencies, ...head.sites])],
      siteCode: head.siteCode,
    },
    blocks: choice.kept.map(({ block }): Block => block),
    issues: furnitureIssues(choice),
  }
}

/** A page whose styles hide all its prose shows it by a script. */
function readDrafts(body: DomElement, sheet: StyleSheet): Draft[] {
  const shown = collectDrafts(body, { sheet, areHiddenShown: false })
  if (shown.some(isProse)) return shown
  const all = collectDrafts(body, { sheet, areHiddenShown: true })
  return all.some(isProse) ? all : shown
}

function findBody(page: DomRoot): DomElement | null {
  const html = childElements(page).find(({ tagName }) => tagName === 'html')
  return (html && childElements(html).find(({ tagName }) => tagName === 'body')) ?? null
}

function furnitureIssues({ removed }: Choice): Issue[] {
  if (removed.length === 0) return []
  const characters = removed.reduce((sum, draft) => sum + draft.characters, 0)
  return [createIssue('furniture-removed', { blocks: removed.length, characters })]
}
