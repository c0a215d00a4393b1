import { expect, test } from '@jest/globals'
import { runExport } from '../../tests/export/run-export.ts'
import { storedReport } from '../../tests/export/stored-reports.ts'

const documents = 'disclosure.normativeDocuments.issued'

test('a JSON export holds each report as it was extracted, and apart from it what was found out since', async () => {
  const decisions = [
    { type: 'correct', sourceId: 'x', cell: documents, value: 5, note: 'by phone', by: null, printed: null },
  ] as const
  const stored = await storedReport({ decisions })
  const output = await runExport({ format: 'json' }, [stored, stored])
  const [first, ...others] = JSON.parse(output.text('reports.json'))
  expect(others).toHaveLength(1)
  const { stored: found, ...report } = first
  expect(report).toEqual(stored.report)
  expect(found.corrections).toEqual([
    {
      cell: documents,
      machineValue: 2,
      personValue: 5,
      valueFrom: 'person',
      note: 'by phone',
      by: null,
      madeAt: '2024-05-01T00:00:00.000Z',
    },
  ])
})

test('nothing is exported that another run of the same version would make differ', async () => {
  const stored = await storedReport()
  const again = {
    ...stored,
    sequence: 9,
    run: { ...stored.run, number: 4, finishedAt: '2025-01-01T00:00:00Z' },
  }
  const one = await runExport({ format: 'ndjson' }, [stored])
  const other = await runExport({ format: 'ndjson' }, [again])
  expect(other.text('reports.ndjson')).toBe(one.text('reports.ndjson'))
})

test('NDJSON has a report a line', async () => {
  const stored = await storedReport()
  const output = await runExport({ format: 'ndjson', tables: ['disputes'] }, [stored, stored])
  const lines = output.text('reports.ndjson').trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  expect(Object.keys(JSON.parse(lines[0] ?? '').tables)).toEqual(['disputes'])
})

test('without reports the JSON is an empty array', async () => {
  expect(JSON.parse((await runExport({ format: 'json' }, [])).text('reports.json'))).toEqual([])
})
