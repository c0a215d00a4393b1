import { expect, test } from '@jest/globals'
import type { Cell, Check, Report } from '../../../../document/index.ts'
import type { ReviewedDecision } from '../../../contract/index.ts'
import { judgeCells } from './judged-cells.ts'

const cell: Cell = { value: 7, unit: null, raw: '7', status: 'read', evidence: null }
const name = 'disclosure.licensing.decisions'
const tables: Report['tables'] = {
  disclosure: { form: '2021', cells: { 'licensing.decisions': cell, 'penalties.decisions': cell } },
  applications: null,
  disputes: null,
}
const check = { rule: 'series.in-force', status: 'fail', cells: [name] } as unknown as Check

function correct(value: number | null, state: ReviewedDecision['state']): ReviewedDecision {
  const decision = {
    type: 'correct' as const,
    sourceId: '',
    cell: name,
    value,
    printed: null,
    by: '李',
    note: '',
  }
  return { id: `${value}`, madeAt: '', state, decision }
}

const judged = (...decisions: readonly ReviewedDecision[]) =>
  judgeCells({ tables, checks: [] }, [check], { doubts: [], decisions }).get(name)

test('a cell has the checks that fail over it, those across years too', () => {
  expect(judged()).toMatchObject({ failed: [check], correction: null })
})

test('the last correction that is applied counts', () => {
  expect(judged(correct(8, 'replaced'), correct(9, 'applied'))?.correction?.value).toBe(9)
  expect(judged(correct(9, 'undone'))?.correction).toBeNull()
})

test('a correction of another print is stale and not applied', () => {
  expect(judged(correct(9, 'stale'))).toMatchObject({ correction: null, stale: [{ id: '9' }] })
})
