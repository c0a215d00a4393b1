import { expect, test } from '@jest/globals'
import { pino } from 'pino'
import { TransientError } from '../errors.ts'
import { LastingTrouble } from './lasting-trouble.ts'

test('a trouble is told of once, again when it becomes another, and once when it has passed', () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line).msg) })
  const trouble = new LastingTrouble(log, 'cells.csv')
  trouble.passed()
  trouble.failed(new TransientError('database-unavailable'))
  trouble.failed(new TransientError('database-unavailable'))
  trouble.failed(new TransientError('disk-full'))
  trouble.passed()
  trouble.passed()
  const told = 'cells.csv: failed for now, and is tried again'
  expect(lines).toEqual([told, told, 'cells.csv: goes on'])
})
