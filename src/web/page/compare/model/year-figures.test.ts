import { expect, test } from '@jest/globals'
import type { Cell, FormYear } from '../../../../document/index.ts'
import type { StoredReport } from '../../../contract/index.ts'
import { yearFigures } from './year-figures.ts'

type Values = Readonly<Record<string, number | 'ambiguous' | 'blank'>>

function cellsOf(values: Values): Record<string, Cell> {
  const entries = Object.entries(values).map(([key, value]): [string, Cell] => {
    const isNumber = typeof value === 'number'
    const status = isNumber ? 'read' : value
    return [
      key,
      { value: isNumber ? value : null, unit: null, raw: isNumber ? `${value}` : '', status, evidence: null },
    ]
  })
  return Object.fromEntries(entries)
}

function stored(form: FormYear, values: Values, extra: Partial<StoredReport> = {}): StoredReport {
  const tables = { disclosure: null, applications: { form, cells: cellsOf(values) }, disputes: null }
  const report = { id: 'a', year: 2023, tables, checks: [], issues: [], sections: [] }
  return { report, seriesChecks: [], issues: [], decisions: [], ...extra } as unknown as StoredReport
}

test('an outcome is the sum of its rows in the form that was printed', () => {
  const rows = {
    'otherProcessing.uncorrected.total': 2,
    'otherProcessing.unpaidFee.total': 0,
    'otherProcessing.other.total': 3,
  }
  expect(yearFigures(2023, stored('2021', rows)).outcomes.otherProcessing.value).toBe(5)
  expect(
    yearFigures(2019, stored('2019', { 'otherProcessing.total': 4 })).outcomes.otherProcessing.value,
  ).toBe(4)
})

test('a blank counts as zero beside a number, and alone is no number', () => {
  const { outcomes } = yearFigures(
    2023,
    stored('2021', {
      'refused.stateSecret.total': 'blank',
      'refused.deliberative.total': 3,
      'granted.total': 'blank',
    }),
  )
  expect([outcomes.refused.value, outcomes.granted.value]).toEqual([3, null])
})

test('a share is of what was processed, and there is none where a part is in doubt', () => {
  const values = { 'refused.deliberative.total': 1, 'totalProcessed.total': 4 }
  expect(yearFigures(2023, stored('2021', values)).refusedShare.value).toBe(0.25)
  const doubted = { ...values, 'refused.stateSecret.total': 'ambiguous' } as const
  expect(yearFigures(2023, stored('2021', doubted)).refusedShare).toMatchObject({
    value: null,
    isUnsettled: true,
  })
  const none = { ...values, 'totalProcessed.total': 0 }
  expect(yearFigures(2023, stored('2021', none)).refusedShare.value).toBeNull()
})

test('a table that the report lacks has no numbers', () => {
  expect(yearFigures(2023, stored('2021', {})).reconsiderations).toMatchObject({
    value: null,
    isUnsettled: false,
  })
})

test('a value that a person put in place counts, and is marked', () => {
  const decision = {
    type: 'correct' as const,
    sourceId: 'a',
    cell: 'applications.new.total',
    value: 7,
    printed: null,
    note: '',
    by: '某人',
  }
  const made = { id: '1', madeAt: '2024-01-01T00:00:00Z', decision }
  const figures = yearFigures(2023, stored('2021', { 'new.total': 'ambiguous' }, { decisions: [made] }))
  expect(figures.received).toEqual({ value: 7, isUnsettled: false, isCorrected: true })
})
