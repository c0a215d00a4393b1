import type { Block } from '../../document/index.ts'
import { joinTables } from './join-tables.ts'
import type { PageLayout } from './lay-out-page.ts'
import { linesToBlocks } from './lines-to-blocks.ts'
import { type Measure, measureLines } from './lines-to-paragraphs.ts'
import type { Box } from './matrix.ts'
import { boxEvidence, type PageFrame } from './page-frame.ts'
import type { PrintedLine } from './printed-line.ts'
import type { RuledTable } from './ruled-table.ts'
import { tableToGrid } from './table-to-grid.ts'

type Placed =
  | { readonly type: 'table'; readonly top: number; readonly table: RuledTable }
  | { readonly type: 'line'; readonly top: number; readonly line: PrintedLine }
  | { readonly type: 'picture'; readonly top: number; readonly box: Box; readonly frame: PageFrame }

type Stretch =
  | { readonly type: 'table'; table: RuledTable }
  | { readonly type: 'lines'; readonly lines: PrintedLine[] }
  | { readonly type: 'picture'; readonly box: Box; readonly frame: PageFrame }

/** The blocks of all pages in reading order: tables joined over pages, lines between them as paragraphs. */
export function layoutsToBlocks(pages: readonly PageLayout[]): Block[] {
  const measure = measureLines(pages.flatMap((page) => page.lines))
  return toStretches(pages.flatMap(inReadingOrder)).flatMap((stretch) => stretchToBlocks(stretch, measure))
}

function stretchToBlocks(stretch: Stretch, measure: Measure): Block[] {
  switch (stretch.type) {
    case 'table':
      return [tableToGrid(stretch.table)]
    case 'lines':
      return linesToBlocks(stretch.lines, measure)
    case 'picture':
      return [{ type: 'picture', evidence: boxEvidence(stretch.frame, stretch.box) }]
  }
}

function inReadingOrder({ frame, tables, lines, pictures }: PageLayout): Placed[] {
  return [
    ...tables.map((table): Placed => ({ type: 'table', top: table.box[1], table })),
    ...lines.map((line): Placed => ({ type: 'line', top: line.box[1], line })),
    ...pictures.map((box): Placed => ({ type: 'picture', top: box[1], box, frame })),
  ].toSorted((a, b) => a.top - b.top)
}

function toStretches(placed: readonly Placed[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const entry of placed) {
    const last = stretches.at(-1)
    if (entry.type === 'line') {
      if (last?.type === 'lines') last.lines.push(entry.line)
      else stretches.push({ type: 'lines', lines: [entry.line] })
    } else if (entry.type === 'table') {
      const joined = last?.type === 'table' ? joinTables(last.table, entry.table) : null
      if (joined && last?.type === 'table') last.table = joined
      else stretches.push({ type: 'table', table: entry.table })
    } else stretches.push(entry)
  }
  return stretches
}
