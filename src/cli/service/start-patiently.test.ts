import { expect, test } from '@jest/globals'
import { ConfigError, TransientError } from '../../errors.ts'
import { startPatiently } from './start-patiently.ts'

function patience(signal = new AbortController().signal) {
  const told: string[] = []
  return {
    told,
    options: { signal, onWait: (message: string) => told.push(message), language: 'en' as const },
  }
}

test('a server that is away is waited for, and told of once', async () => {
  const { told, options } = patience()
  let attempts = 0
  const start = async (): Promise<string> => {
    if (attempts++ < 2) throw new TransientError('database-unavailable')
    return 'started'
  }
  expect(await startPatiently(start, options)).toBe('started')
  expect(told).toEqual([expect.stringContaining('The database does not answer.')])
})

test('waiting ends when it is given up', async () => {
  const giveUp = new AbortController()
  const { options } = patience(giveUp.signal)
  const start = async (): Promise<never> => {
    giveUp.abort()
    throw new TransientError('queue-unavailable')
  }
  expect(await startPatiently(start, options)).toBeNull()
})

test('a set-up that will not do is not tried again', async () => {
  const start = async (): Promise<never> => {
    throw new ConfigError('wrong')
  }
  await expect(startPatiently(start, patience().options)).rejects.toThrow('wrong')
})
