import { z } from 'zod'
import { listOf } from './list-of.ts'

/** A part of a source; `block` and `table` are those that evidence names. */
export const viewBlock = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('paragraph'),
    block: z.int().min(0),
    text: z.string(),
    headingLevel: z.int().min(1).max(6).nullable(),
  }),
  z.object({
    type: z.literal('table'),
    table: z.int().min(0),
    rows: z.int().min(0),
    columns: z.int().min(0),
    cells: listOf(
      z.object({
        row: z.int().min(0),
        column: z.int().min(0),
        rowSpan: z.int().min(1),
        columnSpan: z.int().min(1),
        text: z.string(),
      }),
    ),
  }),
  z.object({ type: z.literal('picture') }),
])

const head = {
  mediaType: z.string(),
  /** Whether the view ends before the source does, since that is too long to show. */
  isCut: z.boolean().optional(),
}

/** A source as plain text and numbers, never its own markup. Of a PDF, the original is drawn. */
export const sourceView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), ...head, lines: listOf(z.string()) }),
  z.object({ kind: z.literal('blocks'), ...head, blocks: listOf(viewBlock) }),
  z.object({ kind: z.literal('pdf'), ...head, pages: z.int().min(0) }),
])

export type ViewBlock = z.output<typeof viewBlock>
export type SourceView = z.output<typeof sourceView>
