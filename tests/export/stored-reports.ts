import type { Cell, Report } from '../../src/document/index.ts'
import { extract } from '../../src/extract/index.ts'
import type { Decision, StoredReport } from '../../src/store/index.ts'
import { madeUpReport } from '../made-up-report.ts'

const extraction = extract(new TextEncoder().encode(madeUpReport('云溪县卫生健康局', 2022)), {
  name: 'a.txt',
})

/** What differs from a plain report. */
export interface StoredChanges extends Partial<Omit<StoredReport, 'report' | 'decisions'>> {
  readonly report?: Partial<Report>
  /** Cells to be put in, by '<table>.<row>.<column>'. */
  readonly cells?: Readonly<Record<string, Partial<Cell>>>
  readonly decisions?: readonly Decision[]
}

/** A stored report of an invented agency. */
export async function storedReport(changes: StoredChanges = {}): Promise<StoredReport> {
  const { report: reportChanges, cells = {}, decisions = [], ...others } = changes
  const report = withCells({ ...(await extraction), ...reportChanges }, cells)
  return {
    report,
    run: {
      sourceId: report.id,
      number: 1,
      version: report.extractor.version,
      state: 'done',
      failure: null,
      parserDeaths: 0,
      requestedAt: '2024-01-01T00:00:00.000Z',
      startedAt: null,
      finishedAt: null,
    },
    sequence: 1,
    agency: {
      name: '云溪县卫生健康局',
      regionCode: null,
      regionName: null,
      level: 'county',
      kind: 'department',
    },
    names: [report.source.name],
    isPreferred: true,
    rivals: [],
    seriesChecks: [],
    issues: [],
    decisions: decisions.map((decision, index) => ({
      id: `d${index}`,
      madeAt: `2024-05-0${index + 1}T00:00:00.000Z`,
      decision,
    })),
    ...others,
  }
}

function withCells(report: Report, changes: Readonly<Record<string, Partial<Cell>>>): Report {
  const tables = structuredClone(report.tables) as Record<string, { cells: Record<string, Cell> } | null>
  for (const [id, change] of Object.entries(changes)) {
    const [table = '', ...key] = id.split('.')
    const cells = tables[table]?.cells
    const cell = cells?.[key.join('.')]
    if (cells && cell) cells[key.join('.')] = { ...cell, ...change }
  }
  return { ...report, tables: tables as unknown as Report['tables'] }
}
