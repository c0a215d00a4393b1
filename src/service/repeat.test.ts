import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { pino } from 'pino'
import { Repeat } from './repeat.ts'

const log = pino({ level: 'silent' })

function countRuns(task: () => Promise<void> = async () => {}): {
  readonly repeat: Repeat
  runs: () => number
} {
  let runs = 0
  const counted = async (): Promise<void> => {
    runs += 1
    await task()
  }
  const repeat = new Repeat({ task: counted, name: 'test', everyMs: 60_000, pauseMs: 20, log })
  return { repeat, runs: () => runs }
}

test('it is done at once, and once more for many that ask together', async () => {
  const { repeat, runs } = countRuns()
  for (let index = 0; index < 5; index++) repeat.ask()
  await sleep(100)
  await repeat.stop()
  expect(runs()).toBe(2)
})

test('it is never done twice at a time', async () => {
  let running = 0
  let most = 0
  const { repeat } = countRuns(async () => {
    running += 1
    most = Math.max(most, running)
    await sleep(60)
    running -= 1
  })
  repeat.ask()
  await sleep(40)
  repeat.ask()
  await sleep(150)
  await repeat.stop()
  expect(most).toBe(1)
})

test('a failure is followed by the next attempt', async () => {
  const { repeat, runs } = countRuns(async () => {
    throw new Error('away')
  })
  await sleep(10)
  repeat.ask()
  await sleep(60)
  await repeat.stop()
  expect(runs()).toBe(2)
})

test('nothing is begun after it was stopped', async () => {
  const { repeat, runs } = countRuns()
  repeat.ask()
  await repeat.stop()
  repeat.ask()
  expect(runs()).toBe(1)
})
