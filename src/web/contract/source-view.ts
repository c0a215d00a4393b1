import { z } from 'zod'
import type { SourceView, ViewPlace } from '../../document/index.ts'

const count = z.int().min(0)
const mediaType = z.string() as unknown as z.ZodType<SourceView['mediaType']>

/** What an evidence calls a line, a block or a cell. */
const place: z.ZodType<ViewPlace> = z.object({
  line: z.int().min(1).exactOptional(),
  block: count.exactOptional(),
  table: count.exactOptional(),
  row: count.exactOptional(),
  column: count.exactOptional(),
})

const placedText = {
  text: z.string(),
  /** Parts of the text, and where in the source they stand. */
  pieces: z.array(z.object({ start: count, length: count, offset: count, place })),
}

const viewBlock = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('paragraph'),
    headingLevel: z.int().min(1).max(6).nullable(),
    ...placedText,
  }),
  z.object({
    type: z.literal('table'),
    rows: count,
    columns: count,
    cells: z.array(
      z.object({
        row: count,
        column: count,
        rowSpan: z.int().min(1),
        columnSpan: z.int().min(1),
        place,
        ...placedText,
      }),
    ),
  }),
  z.object({ type: z.literal('picture') }),
])

/** A source as plain text and numbers, never its own markup. Of a PDF, the original is drawn. */
export const sourceView: z.ZodType<SourceView> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), mediaType, lines: z.array(z.string()), omitted: count }),
  z.object({ kind: z.literal('blocks'), mediaType, blocks: z.array(viewBlock), omitted: count }),
  z.object({ kind: z.literal('pdf'), mediaType, pages: count }),
])
