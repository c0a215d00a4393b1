import { type Block, type Document, type Grid, locatedText, type Paragraph } from '../../document/index.ts'

/** A document of blocks; a string is a paragraph of its own. */
export function documentOf(...content: readonly (string | Block)[]): Document {
  const blocks = content.map((part, index) => (typeof part === 'string' ? paragraphOf(part, index) : part))
  return {
    mediaType: 'text/html',
    metadata: { titles: [], agencies: [], siteCode: null },
    blocks,
    issues: [],
  }
}

/** A document whose paragraphs are lines, broken by the width of the page. */
export function linedDocumentOf(...content: readonly (string | Block)[]): Document {
  const { blocks, ...rest } = documentOf(...content)
  return {
    ...rest,
    blocks: blocks.map((block) => (block.type === 'paragraph' ? { ...block, isLine: true } : block)),
  }
}

/** A paragraph that the source does not mark as a heading. */
export function paragraphOf(text: string, index = 0): Paragraph {
  return {
    type: 'paragraph',
    ...locatedText(text, { block: index }),
    headingLevel: null,
    gapBefore: 0,
    isLine: false,
  }
}

/** A grid of one row, as a stand-in for a table: its words tell which. */
export function gridOfWords(...words: readonly string[]): Grid {
  return {
    type: 'grid',
    alignment: 'grid',
    rowCount: 1,
    columnCount: words.length,
    cells: words.map((text, column) => ({
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      evidence: { table: 0, row: 0, column },
      ...locatedText(text, { table: 0, row: 0, column }),
    })),
    evidence: { table: 0 },
  }
}
