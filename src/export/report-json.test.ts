import { expect, test } from '@jest/globals'
import { madeUpReport } from '../../tests/made-up-report.ts'
import { extract } from '../extract/index.ts'
import { reportJson } from './index.ts'

test('the JSON of a report is the report, with a cell a line', async () => {
  const bytes = new TextEncoder().encode(madeUpReport('云溪县卫生健康局', 2022))
  const report = await extract(bytes, { name: 'a.txt' })
  const json = reportJson(report)
  expect(JSON.parse(json)).toEqual(report)
  expect(json).toMatch(
    /^ +"new\.total": \{"value":0,"unit":null,"raw":"0","status":"read","evidence":\{.*\}\},$/m,
  )
})
