import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { mapInOrder } from './map-in-order.ts'

test('results come in order, with few at work and few ahead', async () => {
  let running = 0
  let mostRunning = 0
  let begun = 0
  let handedOn = 0
  let mostAhead = 0
  const work = async (delayMs: number): Promise<number> => {
    begun += 1
    running += 1
    mostRunning = Math.max(mostRunning, running)
    mostAhead = Math.max(mostAhead, begun - handedOn)
    await sleep(delayMs)
    running -= 1
    return delayMs
  }
  const delays = [30, 1, 2, 20, 1, 1, 1, 5, 1]
  const results: number[] = []
  for await (const result of mapInOrder(delays, { atOnce: 2, ahead: 4 }, work)) {
    results.push(result)
    handedOn += 1
  }
  expect(results).toEqual(delays)
  expect(mostRunning).toBe(2)
  expect(mostAhead).toBeLessThanOrEqual(5)
})

test('what cannot be mapped ends the results where they stand in order', async () => {
  const map = async (input: number): Promise<number> => {
    if (input > 2) throw new Error(`not ${input}`)
    return input
  }
  const seen: number[] = []
  const all = async (): Promise<void> => {
    for await (const result of mapInOrder([1, 2, 3, 4], { atOnce: 4, ahead: 4 }, map)) seen.push(result)
  }
  await expect(all()).rejects.toThrow('not 3')
  expect(seen).toEqual([1, 2])
})
