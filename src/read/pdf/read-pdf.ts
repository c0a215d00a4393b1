import type { Document } from '../../document/index.ts'
import { SourceError } from '../../errors.ts'
import { cleanGlyphs } from './clean-glyphs.ts'
import { dropRepeatedHeads } from './drop-repeated-heads.ts'
import { layOutPage } from './lay-out-page.ts'
import { layoutsToBlocks } from './layouts-to-blocks.ts'
import { assertStreamsFit } from './measure-streams.ts'
import { openPdf } from './open-pdf.ts'
import { readMetadata } from './read-metadata.ts'
import { readPages } from './read-pages.ts'
import { removeFurniture } from './remove-furniture.ts'
import { turnUpright } from './turn-upright.ts'

/**
 * The text and tables of a PDF in reading order.
 *
 * Shape: operators -> glyphs and edges -> tables and lines a page -> one document: tables joined over pages,
 * lines joined to paragraphs, running heads and page numbers removed.
 * Units: evidence in points of the page as shown. Errors: SourceError `encrypted`, `damaged`, `too-large`,
 * `no-text` (a scan).
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  assertStreamsFit(bytes)
  const pdf = await openPdf(bytes)
  try {
    const contents = await readPages(pdf)
    const pages = contents.map((content) => layOutPage(turnUpright(content, cleanGlyphs(content.glyphs))))
    if (pages.every((page) => page.lines.length === 0 && page.tables.length === 0))
      throw new SourceError('no-text')
    const { pages: bare } = removeFurniture(pages)
    return {
      mediaType: 'application/pdf',
      metadata: await readMetadata(pdf),
      blocks: layoutsToBlocks(dropRepeatedHeads(bare)),
      issues: [],
    }
  } finally {
    await pdf.close()
  }
}
