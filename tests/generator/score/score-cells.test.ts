import { expect, test } from '@jest/globals'
import type { Cell, CellStatus, Report } from '../../../src/document/index.ts'
import type { GoldCell, GoldReport } from '../gold.ts'
import { emptyScore } from './score.ts'
import { scoreCells } from './score-cells.ts'

const key = 'regulations.issued'

test.each<[string, Partial<GoldCell>, [number | null, CellStatus], boolean, string | null]>([
  ['a right number', {}, [5, 'read'], false, null],
  ['a wrong number without a flag', {}, [6, 'read'], false, 'silent'],
  ['a wrong number that is named', {}, [6, 'read'], true, 'flagged'],
  ['a number that came out blank', {}, [null, 'blank'], false, 'false-blank'],
  ['a number that came out ambiguous', {}, [null, 'ambiguous'], false, 'flagged'],
  ['a right number that is named', {}, [5, 'read'], true, 'doubted'],
  ['a cell that cannot be told, left open', { recoverable: false }, [null, 'ambiguous'], false, null],
  ['a cell that cannot be told, guessed right', { recoverable: false }, [5, 'read'], false, 'guessed'],
  ['a cell that cannot be told, guessed wrong', { recoverable: false }, [6, 'inferred'], false, 'silent'],
  ['a cell that gold leaves open', { undecided: true }, [6, 'read'], false, null],
])('%s', (_, gold, [value, status], isNamed, kind) => {
  const offences = scoreCells(goldOf(gold), reportOf(value, status, isNamed), emptyScore())
  expect(offences.map((offence) => offence.kind)).toEqual(kind === null ? [] : [kind])
})

function goldOf(cell: Partial<GoldCell>): GoldReport {
  const cells = { [key]: { value: 5, raw: '5', status: 'read', ...cell } }
  return { name: 'a.txt', tables: { disclosure: { form: '2021', cells } } } as unknown as GoldReport
}

function reportOf(value: number | null, status: CellStatus, isNamed: boolean): Report {
  const cell: Cell = { value, unit: null, raw: String(value), status, evidence: { line: 1 } }
  const issue = { code: 'x', severity: 'warning', params: {}, message: '', cells: [`disclosure.${key}`] }
  return {
    tables: { disclosure: { form: '2021', cells: { [key]: cell } }, applications: null, disputes: null },
    issues: isNamed ? [issue] : [],
  } as unknown as Report
}
