import { describe, expect, test } from '@jest/globals'
import mammoth from 'mammoth'
import { equationsOf, forms } from '../../src/forms/index.ts'
import { type GeneratedDocument, generate } from './generate.ts'
import type { GoldReport, GoldTable } from './gold.ts'
import { layouts } from './layouts/index.ts'

const indices = [1, 2, 3]
const documents = layouts.flatMap((layout) => indices.map((index) => generate(layout, index, 7)))
const golds = documents.flatMap(({ gold }) => (gold.kind === 'report' ? [gold] : []))

describe('generate', () => {
  test('equal arguments give equal documents', () => {
    for (const [at, document] of layouts.map((layout) => generate(layout, 1, 7)).entries()) {
      const first = documents[at * indices.length]
      expect(document.gold).toEqual(first?.gold)
      expect(sourceText(document.source)).toBe(first && sourceText(first.source))
    }
  })

  test.each(golds.map((gold) => [gold.name, gold] as const))(
    '%s: the sums hold but for the errors named',
    (_, gold) => {
      expect(wrongSums(gold)).toEqual(namedSums(gold))
    },
  )

  test('every table has all cells of its form', () => {
    for (const gold of golds)
      for (const [key, table] of Object.entries(gold.tables)) {
        const { rows } = forms[table.form].tables[key as keyof typeof gold.tables]
        expect(Object.keys(table.cells)).toHaveLength(rows.flatMap((row) => row.columns).length)
      }
  })

  test('a DOCX opens with its tables, but where they are flattened', async () => {
    for (const { gold, source } of documents)
      if (gold.name.endsWith('.docx') && source.type === 'bytes') {
        const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(source.bytes) })
        const tables = value.match(/<table/g)?.length ?? 0
        if (gold.name.startsWith('docx-lines')) expect(tables).toBe(0)
        else expect(tables).toBeGreaterThanOrEqual(3)
      }
  })
})

function sourceText(source: GeneratedDocument['source']): string {
  return source.type === 'bytes' ? Buffer.from(source.bytes).toString('base64') : source.html
}

/** The sums that fail by the printed values; sums with a cell that is gone or cannot be told are left out. */
function wrongSums(gold: GoldReport): string[] {
  return Object.entries(gold.tables).flatMap(([key, table]) =>
    equationsOf(forms[table.form].tables[key as keyof typeof gold.tables]).flatMap(
      ({ rule, at, left, right }) => {
        const isOpen = [...left, ...right].some((id) => isUntold(table, id))
        const sums = [left, right].map((ids) => sumOf(table, ids))
        return isOpen || sums.includes(null) || sums[0] === sums[1] ? [] : [`${rule} ${at}`]
      },
    ),
  )
}

function namedSums(gold: GoldReport): string[] {
  return gold.publishedErrors
    .filter((error) => !error.rule.startsWith('narrative'))
    .map((error) => `${error.rule} ${error.at}`)
}

function isUntold(table: GoldTable, id: string): boolean {
  const cell = table.cells[id]
  return cell?.status === 'missing' || cell?.recoverable === false || cell?.undecided === true
}

function sumOf(table: GoldTable, ids: readonly string[]): number | null {
  const values = ids.flatMap((id) => table.cells[id]?.value ?? [])
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null
}
