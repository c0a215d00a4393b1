import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { pino } from 'pino'
import { extract } from '../extract/index.ts'
import type { StoredReport } from '../store/index.ts'
import { CellsFile } from './cells-file.ts'

test('a file that is being written keeps nobody from ending, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cells-'))
  const stored = { report: await extract(new TextEncoder().encode(text), { name: 'a.txt' }), ...beside }
  let given = 0
  const cells: CellsFile = new CellsFile({
    path: join(folder, 'cells.csv'),
    store: {
      lastSequence: async () => 1,
      streamReports: async function* () {
        for (; given < 1000; given++) {
          if (given === 2) void cells.close()
          yield stored as unknown as StoredReport
        }
      },
    },
    isLate: true,
    onWritten: () => {
      throw new Error('it was not written')
    },
    log: pino({ level: 'silent' }),
  })
  cells.markChanged()
  await cells.settle()
  expect(given).toBeLessThan(10)
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})

const text = `云溪县档案局2022年政府信息公开工作年度报告
一、总体情况
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项
`

const beside = {
  agency: null,
  names: ['a.txt'],
  isPreferred: true,
  rivals: [],
  seriesChecks: [],
  issues: [],
  decisions: [],
}
