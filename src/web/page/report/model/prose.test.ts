import { expect, test } from '@jest/globals'
import type { Check } from '../../../../document/index.ts'
import { proseParts } from './prose.ts'

const text = '收到申请12件，办结10件。'

function checkOf(status: Check['status'], ...spans: readonly (readonly [number, number])[]): Check {
  const figures = spans.map((span) => ({ section: 'overview' as const, span, raw: '', value: 0 }))
  return {
    rule: 'narrative.new',
    status,
    expected: 0,
    actual: 0,
    cause: null,
    cells: [],
    figures,
    params: {},
    message: '',
  }
}

const shapeOf = (checks: readonly Check[]) =>
  proseParts(text, 'overview', checks).map((part) =>
    part.type === 'text' ? part.text : [part.text, part.verdict],
  )

test('figures that were compared stand apart, in order', () => {
  expect(shapeOf([checkOf('fail', [10, 12]), checkOf('pass', [4, 6])])).toEqual([
    '收到申请',
    ['12', 'agrees'],
    '件，办结',
    ['10', 'disagrees'],
    '件。',
  ])
})

test('a figure that disagrees once disagrees', () => {
  expect(shapeOf([checkOf('pass', [4, 6]), checkOf('fail', [4, 6])])[1]).toEqual(['12', 'disagrees'])
  expect(shapeOf([checkOf('skipped', [4, 6])])[1]).toEqual(['12', 'unknown'])
})

test('figures that overlap, stand beyond the text or in another section leave it whole', () => {
  expect(shapeOf([checkOf('pass', [4, 6], [5, 7], [90, 92])])).toHaveLength(3)
  expect(proseParts(text, 'other', [checkOf('pass', [4, 6])])).toEqual([{ type: 'text', text }])
})
