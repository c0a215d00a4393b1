import { describe, expect, test } from '@jest/globals'
import type { Cell, Check, Issue, Report, Table } from '../document/index.ts'
import { judgeReport, type Printed, type Reviewed } from './index.ts'

const read: Cell = { value: 2, unit: null, raw: '2', status: 'read', evidence: null }
const unread: Cell = { value: null, unit: null, raw: '0/0', status: 'ambiguous', evidence: null }
const person = { by: '罗', note: '' }

const sum: Check = {
  rule: 'disputes.row-sum',
  status: 'fail',
  expected: 6,
  actual: 7,
  cause: 'published',
  cells: ['disputes.a.x', 'disputes.a.y', 'disputes.a.total'],
  params: {},
  message: 'The outcomes add up to 6, the printed total is 7.',
}
const issue: Issue = {
  code: 'sources-disagree',
  severity: 'warning',
  params: { source: 'b', count: 1 },
  message: '',
  cells: ['disputes.a.x'],
}

interface Plan {
  readonly cells?: Readonly<Record<string, Cell>>
  readonly checks?: readonly Check[]
  readonly issues?: readonly Issue[]
  readonly seriesChecks?: readonly Check[]
  readonly decisions?: readonly Decided[]
}

type Decided = Reviewed['decisions'][number]['decision']

/** A report of one table, with decisions `d1`, `d2` and so on. */
function reviewed({
  cells = {},
  checks = [],
  issues = [],
  seriesChecks = [],
  decisions = [],
}: Plan): Reviewed {
  const disputes: Table = { form: '2021', cells: { 'a.x': read, 'a.y': read, 'a.total': read, ...cells } }
  const report = {
    tables: { disclosure: null, applications: null, disputes },
    checks,
    issues,
  } as unknown as Report
  const made = decisions.map((decision, place) => ({
    id: `d${place + 1}`,
    madeAt: '2024-05-01T00:00:00Z',
    decision,
  }))
  return { report, seriesChecks, issues: [], decisions: made }
}

function correct(cell: string, value: number | null, raw = '2'): Decided {
  return { ...person, type: 'correct', cell, value, printed: { [cell]: raw } }
}

function judge(type: 'accept' | 'dismiss', subject: string, printed: Printed | null = null): Decided {
  return { ...person, type, subject, printed }
}

function undo(decisionId: string): Decided {
  return { ...person, type: 'undo', decisionId }
}

describe('what is doubted', () => {
  test('remarks and checks that hold are no doubts; errors come first', () => {
    const remark: Issue = { ...issue, code: 'approximate', severity: 'info' }
    const uncertain: Check = { ...sum, rule: 'applications.row-sum', cause: 'uncertain' }
    const { doubts } = judgeReport(
      reviewed({ issues: [issue, remark], checks: [{ ...sum, status: 'pass' }, sum, uncertain] }),
    )
    expect(doubts.map(({ code, severity }) => [code, severity])).toEqual([
      ['applications.row-sum', 'error'],
      ['sources-disagree', 'warning'],
      ['disputes.row-sum', 'warning'],
    ])
  })

  test('a cell that could not be read is a doubt of its own, unless an issue names it', () => {
    const named: Issue = { ...issue, code: 'cell-not-a-number', params: {}, cells: ['disputes.a.x'] }
    const { doubts } = judgeReport(reviewed({ cells: { 'a.x': unread, 'a.y': unread }, issues: [named] }))
    expect(doubts.map(({ subject, kind }) => [subject, kind])).toEqual([
      ['cell-not-a-number:disputes.a.x', 'issue'],
      ['ambiguous:disputes.a.y', 'cell'],
    ])
    expect(doubts[1]?.values).toEqual([
      { cell: 'disputes.a.y', value: null, raw: '0/0', status: 'ambiguous' },
    ])
  })

  test('subjects tell doubts apart: by cell, table, section, other source, and at last by number', () => {
    const missing = (table: string): Issue => ({
      code: 'table-missing',
      severity: 'warning',
      params: { table },
      message: '',
    })
    const prose: Check = {
      ...sum,
      rule: 'narrative.received',
      figures: [{ section: 'overview', span: [0, 1], raw: '7', value: 7 }],
    }
    const { doubts } = judgeReport(
      reviewed({ issues: [issue, missing('disclosure'), missing('applications')], checks: [prose, prose] }),
    )
    expect(doubts.map(({ subject }) => subject)).toEqual([
      'sources-disagree:disputes.a.x:b',
      'table-missing::disclosure',
      'table-missing::applications',
      'narrative.received:disputes.a.x:overview',
      'narrative.received:disputes.a.x:overview#2',
    ])
  })
})

describe('what settles a doubt', () => {
  const subject = 'disputes.row-sum:disputes.a.x'

  test.each([
    ['accept', 'accepted'],
    ['dismiss', 'dismissed'],
  ] as const)('to %s it leaves it %s', (type, state) => {
    const { doubts } = judgeReport(reviewed({ checks: [sum], decisions: [judge(type, subject)] }))
    expect(doubts).toMatchObject([{ state, decisionId: 'd1' }])
  })

  test.each<[string, readonly Decided[], string]>([
    ['a part that makes it hold', [correct('disputes.a.y', 3)], 'corrected'],
    ['a total that makes it hold', [correct('disputes.a.total', 1)], 'corrected'],
    ['values that leave it failing', [correct('disputes.a.y', 9)], 'open'],
    ['no value for a part', [correct('disputes.a.y', null), correct('disputes.a.total', -1)], 'corrected'],
    ['a cell of another table', [correct('disclosure.a.x', 3)], 'open'],
  ])('a check is judged anew with %s', (_, decisions, state) => {
    expect(judgeReport(reviewed({ checks: [sum], decisions })).doubts).toMatchObject([{ state }])
  })

  test.each<[string, Partial<Check>, readonly Decided[]]>([
    [
      'a balance',
      {
        rule: 'applications.balance',
        cells: ['disputes.a.x', 'disputes.a.y', 'disputes.a.total', 'disputes.a.z'],
      },
      [correct('disputes.a.total', 1)],
    ],
    ['a figure in prose', { rule: 'narrative.received' }, [correct('disputes.a.total', 3)]],
    ['documents in force', { rule: 'series.in-force' }, [correct('disputes.a.y', 1)]],
    [
      'a number carried over',
      { rule: 'series.carried-over', cells: ['disputes.a.x'] },
      [correct('disputes.a.x', 1)],
    ],
  ])('the sides of %s are known', (_, change, decisions) => {
    expect(judgeReport(reviewed({ seriesChecks: [{ ...sum, ...change }], decisions })).doubts).toMatchObject([
      { state: 'corrected' },
    ])
  })

  test('an issue is settled when each of its cells is corrected', () => {
    const both: Issue = { ...issue, cells: ['disputes.a.x', 'disputes.a.y'] }
    const decisions = [correct('disputes.a.x', 3), correct('disputes.a.y', 4)]
    expect(judgeReport(reviewed({ issues: [both], decisions: decisions.slice(0, 1) })).doubts).toMatchObject([
      { state: 'open' },
    ])
    expect(judgeReport(reviewed({ issues: [both], decisions })).doubts).toMatchObject([
      { state: 'corrected', decisionId: 'd2' },
    ])
  })

  test.each<[string, Printed | null, string]>([
    [
      'the same',
      { 'disputes.a.x': '2', 'disputes.a.y': '2', 'disputes.a.total': '2', expected: '6', actual: '7' },
      'accepted',
    ],
    [
      'another raw',
      { 'disputes.a.x': '3', 'disputes.a.y': '2', 'disputes.a.total': '2', expected: '6', actual: '7' },
      'open',
    ],
    ['fewer cells', { 'disputes.a.x': '2', expected: '6', actual: '7' }, 'open'],
    ['no print, as before there were any', null, 'accepted'],
  ])('a judgement on %s leaves the doubt %3$s', (_, printed, state) => {
    const judged = judgeReport(reviewed({ checks: [sum], decisions: [judge('accept', subject, printed)] }))
    expect(judged.doubts).toMatchObject([{ state }])
    expect(judged.states.get('d1')).toBe(state === 'open' ? 'stale' : 'applied')
  })
})

describe('what becomes of decisions', () => {
  test('the last correction of a cell that fits its print is used', () => {
    const decisions = [
      correct('disputes.a.x', 3),
      correct('disputes.a.x', 4),
      correct('disputes.a.x', 5, '9'),
    ]
    const { corrections, states } = judgeReport(reviewed({ decisions }))
    expect(corrections.get('disputes.a.x')).toMatchObject({
      value: 4,
      machineValue: 2,
      by: '罗',
      decisionId: 'd2',
    })
    expect([...states].toSorted()).toEqual([
      ['d1', 'replaced'],
      ['d2', 'applied'],
      ['d3', 'stale'],
    ])
  })

  test('a decision that is taken back gives way to the one before it, and an undo can be undone', () => {
    const decisions = [correct('disputes.a.x', 3), correct('disputes.a.x', 4), undo('d2')]
    expect(judgeReport(reviewed({ decisions })).corrections.get('disputes.a.x')?.value).toBe(3)
    const again = [...decisions, undo('d3')]
    const { corrections, states } = judgeReport(reviewed({ decisions: again }))
    expect(corrections.get('disputes.a.x')?.value).toBe(4)
    expect([states.get('d3'), states.get('d4')]).toEqual(['undone', 'applied'])
  })

  test('a judgement on a doubt that is no longer there is stale', () => {
    expect(judgeReport(reviewed({ decisions: [judge('dismiss', 'gone:x')] })).states.get('d1')).toBe('stale')
  })
})
