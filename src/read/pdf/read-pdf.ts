import { createIssue, type Document, type Issue } from '../../document/index.ts'
import { SourceError } from '../../errors.ts'
import { cleanGlyphs, hasOcrLayer } from './clean-glyphs.ts'
import { dropRepeatedHeads } from './drop-repeated-heads.ts'
import { layOutPage } from './lay-out-page.ts'
import { layoutsToBlocks } from './layouts-to-blocks.ts'
import { assertStreamsFit } from './measure-streams.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'
import type { PageContent } from './page-content.ts'
import type { PrintedLine } from './printed-line.ts'
import { readMetadata } from './read-metadata.ts'
import { readPages } from './read-pages.ts'
import { removeFurniture } from './remove-furniture.ts'
import { turnUpright } from './turn-upright.ts'

/**
 * The text and tables of a PDF in reading order.
 *
 * Shape: operators -> glyphs and edges -> tables and lines a page -> one document: tables joined over pages,
 * lines joined to paragraphs, running heads and page numbers removed.
 * Units: evidence in points of the page as shown. What cannot be read of a file is left out, with an issue.
 * Errors: SourceError `encrypted`, `damaged`, `too-large`, `no-text` (a scan).
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  assertStreamsFit(bytes)
  try {
    return await readOpened(await openPdf(bytes, false))
  } catch (error) {
    if (!(error instanceof SourceError && error.code === 'damaged')) throw error
  }
  const document = await readOpened(await openPdf(bytes))
  return { ...document, issues: [...document.issues, createIssue('parts-left-out')] }
}

async function readOpened(pdf: OpenPdf): Promise<Document> {
  try {
    const contents = await readPages(pdf)
    await pdf.assertWhole()
    const pages = contents.map((content) => layOutPage(turnUpright(content, cleanGlyphs(content.glyphs))))
    if (pages.every((page) => page.lines.length === 0 && page.tables.length === 0)) {
      throw new SourceError('no-text')
    }
    const { pages: bare, removed } = removeFurniture(pages)
    return {
      mediaType: 'application/pdf',
      metadata: await readMetadata(pdf),
      blocks: layoutsToBlocks(dropRepeatedHeads(bare)),
      issues: issuesOf(contents, removed),
    }
  } finally {
    await pdf.close()
  }
}

function issuesOf(contents: readonly PageContent[], removed: readonly PrintedLine[]): Issue[] {
  const slanted = contents.flatMap(({ glyphs }) => glyphs.filter((glyph) => glyph.direction === 'slanted'))
  const characters = removed.reduce((sum, line) => sum + line.characters.length, slanted.length)
  const recognized = contents.filter(({ glyphs }) => hasOcrLayer(glyphs)).length
  return [
    ...(characters > 0 ? [createIssue('furniture-removed', { blocks: removed.length, characters })] : []),
    ...(recognized > 0 ? [createIssue('text-recognized', { pages: recognized })] : []),
  ]
}
