import type { Document } from '../../document/index.ts'
import { bodyToBlocks } from './body-to-blocks.ts'
import { readCoreTitle } from './core-properties.ts'
import { readWithMammoth } from './mammoth-body.ts'
import { readNumbering } from './numbering.ts'
import { readPackageParts } from './package-parts.ts'
import { prepareBody } from './prepare-body.ts'
import { readStyles } from './styles.ts'

/**
 * The document that the bytes of a DOCX hold, with automatic numbers in the text, without what is not shown.
 *
 * Places: paragraphs by `block`, 0-based among all paragraph elements outside tables (empty and left-out
 * ones counted, notes after the body); cells by `table`, `row` (its row element) and `column` (of the grid).
 * Errors: SourceError 'damaged', 'unsupported', 'encrypted', 'too-large'.
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const parts = readPackageParts(bytes)
  const styles = readStyles(parts.styles)
  const listOf = readNumbering(parts.numbering, styles)
  const prepared = prepareBody(parts, { styles, listOf })
  const body = await readWithMammoth(prepared)
  const title = readCoreTitle(parts.coreProperties)
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    metadata: { titles: title === null ? [] : [title], agencies: [], siteCode: null },
    blocks: bodyToBlocks(body, prepared.marks),
    issues: [],
  }
}
