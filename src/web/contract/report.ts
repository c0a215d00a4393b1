import { z } from 'zod'
import type { Cell, Check, Evidence, Figure, Issue, Report, Section, Table } from '../../document/index.ts'

/** The report as the extraction gives it; `docs/export.md` says what it means. */

const count = z.int().min(0)
const span = z.tuple([count, count]).readonly()
const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const evidence: z.ZodType<Evidence> = z
  .object({
    page: z.int().min(1).exactOptional(),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly().exactOptional(),
    line: z.int().min(1).exactOptional(),
    block: count.exactOptional(),
    table: count.exactOptional(),
    row: count.exactOptional(),
    column: count.exactOptional(),
    span: span.exactOptional(),
  })
  .meta({ id: 'Evidence' })

export const cell: z.ZodType<Cell> = z
  .object({
    value: z.number().nullable(),
    unit: z.enum(['万元', '元', '件', '项']).nullable(),
    raw: z.string().nullable(),
    status: z.enum(['read', 'blank', 'notApplicable', 'inferred', 'ambiguous', 'missing']),
    evidence: evidence.nullable(),
  })
  .meta({ id: 'Cell' })

const figure: z.ZodType<Figure> = z.object({
  section: z.enum(['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other']),
  span,
  raw: z.string(),
  value: z.number(),
})

export const check: z.ZodType<Check> = z
  .object({
    rule: z.string(),
    status: z.enum(['pass', 'assumed', 'fail', 'skipped']),
    expected: z.number().nullable(),
    actual: z.number().nullable(),
    cause: z.enum(['published', 'uncertain']).nullable(),
    cells: z.array(z.string()),
    figures: z.array(figure).exactOptional(),
    params,
    message: z.string(),
  })
  .meta({ id: 'Check' })

/** `code` is one of those in `docs/issues.md`. */
export const issue = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    params,
    message: z.string(),
    cells: z.array(z.string()).exactOptional(),
  })
  .meta({ id: 'Issue' }) as unknown as z.ZodType<Issue>

const section: z.ZodType<Section> = z
  .object({
    key: z.enum(['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other']),
    ordinal: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
    title: z.string().nullable(),
    text: z.string(),
    evidence: evidence.nullable(),
  })
  .meta({ id: 'Section' })

const formYear = z.enum(['2019', '2021'])

const table: z.ZodType<Table> = z.object({ form: formYear, cells: z.record(z.string(), cell) })

export const report: z.ZodType<Report> = z
  .object({
    schemaVersion: z.literal(1),
    id: z.string(),
    source: z.object({
      name: z.string(),
      mediaType: z.string(),
      bytes: count,
      sha256: z.string(),
      url: z.string().nullable(),
      retrievedAt: z.string().nullable(),
    }),
    extractor: z.object({ name: z.string(), version: z.string() }),
    title: z.string().nullable(),
    agency: z.string().nullable(),
    year: z.int().nullable(),
    period: z.object({ start: z.string(), end: z.string() }).nullable(),
    form: z.enum(['2019', '2021', 'mixed']).nullable(),
    preamble: z.string(),
    sections: z.array(section),
    tables: z.object({
      disclosure: table.nullable(),
      applications: table.nullable(),
      disputes: table.nullable(),
    }),
    checks: z.array(check),
    issues: z.array(issue),
  })
  .meta({ id: 'Table' })
  .meta({ id: 'Report' })
