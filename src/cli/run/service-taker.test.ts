import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { SourceError } from '../../errors.ts'
import { RequestError, type SourceDetails } from '../../operations/index.ts'
import type { Run, RunFailure } from '../../store/index.ts'
import type { Input } from '../inputs/find-inputs.ts'
import { isServiceGone, serviceTaker, type TakingService } from './service-taker.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-taker-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function input(name: string): Input {
  const path = join(folder, name)
  writeFileSync(path, name)
  return { type: 'file', name, path }
}

function details(state: Run['state'], failure: RunFailure | null = null): SourceDetails {
  return { sourceId: 'x', origins: [], runs: [{ state, failure } as Run], stored: null }
}

/** A service whose sources are called like their files; `show` counts its calls from 1. */
function service(show: (sourceId: string, call: number) => SourceDetails, sequence = (): number => 1) {
  let calls = 0
  const client: TakingService['client'] = {
    keepFile: async (name) => {
      if (name.startsWith('.')) throw new SourceError('unreadable', { reason: 'name-not-taken' })
      return { sourceId: name, isNew: true, firstName: name }
    },
    show: async (sourceId) => show(sourceId, ++calls),
    lastSequence: async () => sequence(),
    settleOutput: async () => ({ isCurrent: true }),
  }
  return serviceTaker({ file: { output: folder }, client })
}

async function takeAll(taker: ReturnType<typeof service>, ...names: string[]) {
  const all = Promise.all(names.map(async (name) => taker.take(input(name))))
  const [results] = await Promise.all([all, taker.follow(all)])
  return results.map(({ result }) => (result.type === 'failure' ? result.code : 'report'))
}

const failed = details('failed', { code: 'no-text', params: {}, isVerdict: true })

test('a file that the service has still to read is waited for', async () => {
  let sequence = 0
  const taker = service(
    (_, call) => (call < 3 ? details('running') : failed),
    () => ++sequence,
  )
  expect(await takeAll(taker, 'a.pdf')).toEqual(['no-text'])
})

test('a name that is not taken, and a source that is forgotten meanwhile, fail alone', async () => {
  const taker = service((sourceId, call) => {
    if (call <= 2) return details('waiting')
    if (sourceId === 'gone.pdf') throw new RequestError('unknown-source', sourceId)
    return failed
  })
  expect(await takeAll(taker, 'gone.pdf', 'b.pdf', '.hidden')).toEqual(['not-found', 'no-text', 'unreadable'])
})

test('a service that is gone ends the waiting for all', async () => {
  const gone = new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') })
  const taker = service(
    () => details('waiting'),
    () => {
      throw gone
    },
  )
  await expect(takeAll(taker, 'a.pdf', 'b.pdf')).rejects.toBe(gone)
  expect([gone, new TypeError('x is not a function')].map(isServiceGone)).toEqual([true, false])
})
