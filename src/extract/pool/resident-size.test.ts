import { expect, test } from '@jest/globals'
import { parsePs, parseStatm, parseTasklist, residentSize } from './resident-size.ts'

test.each([
  ['Linux', parseStatm('21850 9612 5000 1 0 7000 0\n'), 9612 * 4096],
  ['Windows', parseTasklist('"node.exe","42","Console","1","61,240 K"\r\n'), 61_240 * 1024],
  ['Windows without such a process', parseTasklist('INFO: No tasks are running.\r\n'), null],
  ['macOS', parsePs('  61240\n'), 61_240 * 1024],
  ['macOS without such a process', parsePs('\n'), null],
])('the resident size is read as %s tells it', (_system, size, expected) => {
  expect(size).toBe(expected)
})

test('the resident size of this process is near what it says itself', async () => {
  const size = await residentSize(process.pid)
  expect(size).toBeGreaterThan(process.memoryUsage.rss() / 2)
})

test('a process that is gone has no resident size', async () => {
  expect(await residentSize(2 ** 22 + 1)).toBeNull()
})
