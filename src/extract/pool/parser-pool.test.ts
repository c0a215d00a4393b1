import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { ParserPool, type ParserPoolOptions } from './parser-pool.ts'

const entry = fileURLToPath(new URL('../../../tests/parsers/misbehaving-parser.mjs', import.meta.url))
const megabyte = 1024 * 1024
/** Processes start slowly on a busy machine, and what fails is tried twice. */
jest.setTimeout(120_000)

/** What the misbehaving parser tells of itself in place of a report. */
interface Answer {
  readonly pid: number
  readonly documents: number
  readonly environment: readonly string[]
  readonly network: readonly string[]
  readonly writing: string | null
}

function poolOf(options: ParserPoolOptions = {}): ParserPool {
  return new ParserPool({
    entry,
    jobs: 2,
    residentLimitBytes: 300 * megabyte,
    deadlineMs: 60_000,
    ...options,
  })
}

async function ask(pool: ParserPool, deed: string): Promise<Answer> {
  const answer: unknown = await pool.extract(new TextEncoder().encode(deed), { name: deed })
  return answer as Answer
}

describe('a pool of parser processes', () => {
  let pool: ParserPool

  beforeAll(() => {
    pool = poolOf()
  })
  afterAll(async () => {
    await pool.close()
  })

  test('hands a refusal on with its code and params', async () => {
    await expect(ask(pool, 'refuse')).rejects.toMatchObject({
      name: 'SourceError',
      code: 'damaged',
      params: { at: 7 },
    })
  })

  test('does its other tasks in the same processes', async () => {
    const before = await ask(pool, 'report')
    const answer: unknown = await pool.view(new TextEncoder().encode('report'), { name: 'report' })
    expect(answer).toMatchObject({ pid: before.pid, documents: before.documents + 1 })
  })

  test('hands our own bug on with its message and stack, and keeps the process', async () => {
    const before = await ask(pool, 'report')
    const bug = ask(pool, 'throw')
    await expect(bug).rejects.toThrow('a bug')
    await expect(bug).rejects.toHaveProperty('stack', expect.stringContaining('misbehaving-parser'))
    expect((await ask(pool, 'report')).pid).toBe(before.pid)
  })

  test.each([
    ['exit', 'parser-died'],
    ['grow the heap', 'out-of-memory'],
    ['grow outside the heap', 'out-of-memory'],
    ['grow outside the heap without pause', 'out-of-memory'],
  ])('a parser told to %s fails alone as %s', async (deed, code) => {
    const small = poolOf({ heapLimitMegabytes: 64 })
    const [bad, good] = await Promise.allSettled([ask(small, deed), ask(small, 'report')])
    expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'TransientError', code } })
    expect(good.status).toBe('fulfilled')
    await expect(ask(small, 'report')).resolves.toHaveProperty('documents')
    await small.close()
  })

  test('an endless loop is stopped at the deadline and the next document goes on', async () => {
    // It counts from the start of a process, which on a busy machine takes seconds.
    const hasty = poolOf({ jobs: 1, deadlineMs: 5000 })
    const [bad, good] = await Promise.allSettled([ask(hasty, 'loop'), ask(hasty, 'report')])
    expect(bad).toMatchObject({ reason: { code: 'timed-out' } })
    expect(good.status).toBe('fulfilled')
    await hasty.close()
  })

  test('a process is replaced after its share of documents', async () => {
    const pools = poolOf({ jobs: 1, documentsPerProcess: 2 })
    const answers = [await ask(pools, 'report'), await ask(pools, 'report'), await ask(pools, 'report')]
    expect(answers.map(({ documents }) => documents)).toEqual([1, 2, 1])
    await pools.close()
  })

  test('a single document starts a single process', async () => {
    const idle = poolOf({ jobs: 4 })
    const first = await ask(idle, 'report')
    expect((await ask(idle, 'report')).pid).toBe(first.pid)
    await idle.close()
  })

  test('a parser sees nothing of the environment, has no network and writes no file', async () => {
    const { environment, network, writing } = await ask(pool, 'report')
    const needed = ['LANG', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE', 'SystemRoot', 'TZ']
    expect(needed).toEqual(expect.arrayContaining([...environment]))
    expect(network).toEqual(['undefined', 'a parser process has no network'])
    expect(writing).toBe('ERR_ACCESS_DENIED')
  })

  test('what a parser prints stays off the streams of the caller', async () => {
    await expect(ask(pool, 'chatter')).resolves.toHaveProperty('documents')
  })

  test('a pool that was killed fails what it had and starts no process again', async () => {
    const doomed = poolOf({ jobs: 1 })
    const tasks = [ask(doomed, 'loop'), ask(doomed, 'report')]
    setTimeout(() => doomed.kill(), 300)
    const outcomes = await Promise.allSettled(tasks)
    expect(outcomes).toMatchObject([{ reason: { code: 'parser-died' } }, { reason: { code: 'parser-died' } }])
    await expect(ask(doomed, 'report')).rejects.toMatchObject({ code: 'parser-died' })
  })
})

test('a pool that rests ends its processes, and starts others when there is something to do', async () => {
  const pool = poolOf({ restAfterMs: 100 })
  const { pid } = await ask(pool, 'report')
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 50))
  expect((await ask(pool, 'report')).pid).not.toBe(pid)
  await pool.close()
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
