import { z } from 'zod'
import type { BlocksView, LinesView, PagesView, ViewBlock } from '../../document/index.ts'
import { listOf } from './list-of.ts'

const count = z.int().min(0)
const mediaType = z.enum([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pdf',
  'text/html',
  'text/plain',
  'text/markdown',
])

/** What an evidence calls a line, a block or a cell. */
const place = z.object({
  line: z.int().min(1).exactOptional(),
  block: count.exactOptional(),
  table: count.exactOptional(),
  row: count.exactOptional(),
  column: count.exactOptional(),
})

const text = {
  text: z.string(),
  /** Where the parts of the text stand; `offset` is where a part begins at its place, for spans of evidence. */
  pieces: listOf(z.object({ start: count, length: count, offset: count, place })),
}

/** A part of a source that is no text of lines. */
export const viewBlock: z.ZodType<ViewBlock> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), headingLevel: z.int().nullable(), ...text }),
  z.object({
    type: z.literal('table'),
    rows: count,
    columns: count,
    cells: listOf(
      z.object({
        row: count,
        column: count,
        rowSpan: z.int().min(1),
        columnSpan: z.int().min(1),
        place,
        ...text,
      }),
    ),
  }),
  z.object({ type: z.literal('picture') }),
])

/** How many lines or blocks are too many to be shown. */
const omitted = count

const linesView: z.ZodType<LinesView> = z.object({
  kind: z.literal('text'),
  mediaType,
  lines: listOf(z.string()),
  omitted,
})
const blocksView: z.ZodType<BlocksView> = z.object({
  kind: z.literal('blocks'),
  mediaType,
  blocks: listOf(viewBlock),
  omitted,
})
const pagesView: z.ZodType<PagesView> = z.object({ kind: z.literal('pdf'), mediaType, pages: count })

/** A source as plain text and numbers, never its own markup. Of a PDF, the original is drawn. */
export const sourceView = z.union([linesView, blocksView, pagesView])

export type SourceView = z.output<typeof sourceView>
export type { ViewBlock }
