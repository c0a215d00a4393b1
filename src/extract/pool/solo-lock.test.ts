import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { SoloLock } from './solo-lock.ts'

test('a task that asks to be alone meets no other, and none is lost', async () => {
  const lock = new SoloLock()
  let running = 0
  const met: string[] = []
  const task = (name: string) => async () => {
    running += 1
    await sleep(5)
    met.push(`${name}${running}`)
    running -= 1
  }
  await Promise.all([
    lock.together(task('t')),
    lock.together(task('t')),
    lock.alone(task('a')),
    lock.alone(task('a')),
    lock.together(task('t')),
  ])
  expect(met).toEqual(['t2', 't1', 'a1', 'a1', 't1'])
})

test('a task that fails alone lets the next one in', async () => {
  const lock = new SoloLock()
  await expect(lock.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(lock.together(() => Promise.resolve(1))).resolves.toBe(1)
})
