import { expect, test } from '@jest/globals'
import { TurnQueue } from './turn-queue.ts'

test('so many tasks run at a time, in the order they came, whatever becomes of them', async () => {
  const turns = new TurnQueue(2)
  const begun: number[] = []
  let most = 0
  let running = 0
  const task = (number: number) => async (): Promise<number> => {
    begun.push(number)
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    if (number === 2) throw new Error('it fails')
    return number
  }
  const done = await Promise.allSettled([1, 2, 3, 4, 5].map((number) => turns.run(task(number))))
  expect(done.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect({ begun, most }).toEqual({ begun: [1, 2, 3, 4, 5], most: 2 })
})
