import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { Cell, Evidence, Report, SourceView, ViewText } from '../src/document/index.ts'
import { placeName } from '../src/document/index.ts'
import { extract } from '../src/extract/index.ts'
import { viewSource } from '../src/extract/view/view-source.ts'
import { extractFixture, fixtures } from './fixture-folders.ts'

const sources = fixtures().map(({ source }) => source)

test.each(sources)('every value read from %s is found in its view', async (source) => {
  const bytes = new Uint8Array(readFileSync(source))
  const view = await viewSource(bytes, {})
  const outcome = await extractFixture({ name: source, source, expected: '' })
  if ('error' in outcome) return
  const offences = cellsOf(outcome).filter(([, cell]) => !isFound(cell, view))
  expect(offences).toEqual([])
})

test('the view of a PDF has its number of pages', async () => {
  const bytes = new Uint8Array(readFileSync('samples/reports/qinghe-data-2021.pdf'))
  const report = await extract(bytes, { name: 'a.pdf' })
  const pages = Math.max(...cellsOf(report).map(([, { evidence }]) => evidence?.page ?? 0))
  expect(await viewSource(bytes, {})).toEqual({ kind: 'pdf', mediaType: 'application/pdf', pages })
})

function cellsOf({ tables }: Report): [string, Cell][] {
  return Object.values(tables).flatMap((table) => Object.entries(table?.cells ?? {}))
}

/** A text that runs over several places is found by its beginning; an inferred value has its row as evidence. */
function isFound({ raw, status, evidence }: Cell, view: SourceView): boolean {
  if (view.kind === 'pdf') return evidence === null || (evidence.page ?? 0) <= view.pages
  if (evidence === null) return status === 'missing'
  const text = withoutSpace(textAt(view, evidence) ?? '')
  const wanted = withoutSpace(raw ?? '')
  return text.includes(wanted) || (text !== '' && wanted.startsWith(text)) || status === 'inferred'
}

function textAt(view: Exclude<SourceView, { kind: 'pdf' }>, evidence: Evidence): string | null {
  const { span } = evidence
  const whole =
    view.kind === 'text' ? view.lines[(evidence.line ?? 0) - 1] : textOfPlace(view.blocks, evidence)
  if (whole === undefined) return null
  return span ? whole.slice(...span) : whole
}

type Blocks = Extract<SourceView, { kind: 'blocks' }>['blocks']

/** What stands at a place, each character at its offset there. */
function textOfPlace(blocks: Blocks, evidence: Evidence): string | undefined {
  const name = placeName(evidence)
  const texts = blocks.flatMap((block): readonly ViewText[] => {
    if (block.type === 'picture') return []
    return block.type === 'table' ? block.cells : [block]
  })
  const pieces = texts.flatMap(({ text, pieces }) =>
    pieces
      .filter(({ place }) => placeName(place) === name)
      .map(({ start, length, offset }) => ({ offset, text: text.slice(start, start + length) })),
  )
  if (pieces.length === 0) return isEmptyCell(blocks, name) ? '' : undefined
  return pieces.reduce((whole, { offset, text }) => whole.padEnd(offset) + text, '')
}

function isEmptyCell(blocks: Blocks, name: string | null): boolean {
  return blocks.some(
    (block) => block.type === 'table' && block.cells.some(({ place }) => placeName(place) === name),
  )
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '')
}
