import { expect, test } from '@jest/globals'
import { codePrefix, findRegions } from './index.ts'

test.each([
  ['32', ['320000']],
  ['320000', ['320000']],
  ['3213', ['321300']],
  ['江苏省', ['320000']],
  ['宿迁市沭阳县', ['321322']],
  ['鼓楼区', ['320106', '320302', '350102', '410204']],
  ['云溪县', []],
  ['江苏省教育厅', []],
  ['99', []],
])('a person who says %s means %j', (word, codes) => {
  expect(findRegions(word).map(({ code }) => code)).toEqual(codes)
})

test.each([
  ['32', '32'],
  ['3213', '3213'],
  ['321322', '321322'],
])('what lies in %s begins with %s', (word, prefix) => {
  expect(findRegions(word).map(codePrefix)).toEqual([prefix])
})
