import { describe, expect, test } from '@jest/globals'
import type { Report } from '../src/document/index.ts'
import { SourceError, ThrottledError, TransientError } from '../src/errors.ts'
import type { Run, RunFailure } from '../src/store/index.ts'
import { createExtractHandler, type ExtractPorts } from './extract.ts'

const sourceId = 'ab'.repeat(32)
const payload = { sourceId, runNumber: 1, version: '1.0.0' }
const report = { id: sourceId, agency: '云溪市示例局' } as Report
const origin = {
  name: 'a.docx',
  url: null,
  retrievedAt: null,
  charset: null,
  firstSeenAt: '',
  lastSeenAt: '',
}

/** A store of one run, a pool that does as it is told, and what became of them. */
class FakePorts {
  readonly attempts: boolean[] = []
  readonly ended: string[] = []
  told: Report | null = null
  finished: Report | null = null
  failure: RunFailure | null = null
  deaths = 0
  missed: 'finished' | 'forgotten' | null = null
  bytes: Uint8Array | null = new Uint8Array(3)
  isForgotten = false
  extract: () => Promise<Report> = async () => report

  readonly ports: ExtractPorts = {
    version: '1.0.0',
    identifyAgency: () => null,
    onEnded: (run, given) => {
      this.ended.push(run.sourceId)
      this.told = given
    },
    pool: {
      extractOnce: async (_bytes, _source, { isAlone }) => {
        this.attempts.push(isAlone)
        return { report: await this.extract(), publisher: { agencies: [], siteCode: null } }
      },
    },
    store: {
      startRun: async () => this.missed ?? { origins: [origin], parserDeaths: this.deaths },
      loadBytes: async () => this.bytes,
      loadRun: async () => (this.isForgotten ? null : ({} as Run)),
      finishRun: async (_run, given) => {
        this.finished = given
        return 'accepted'
      },
      failRun: async (_run, given) => {
        this.failure = given
        return 'accepted'
      },
      countParserDeath: async () => {
        this.deaths += 1
        return this.deaths
      },
    },
  }

  /** What the job ends with: null where it is done. */
  async run(signal = new AbortController().signal, job = payload): Promise<unknown> {
    return createExtractHandler(this.ports)(job, { signal }).then(
      () => null,
      (error: unknown) => error,
    )
  }
}

test('a report is stored, and the end of the run is told', async () => {
  const fake = new FakePorts()
  expect(await fake.run()).toBeNull()
  expect(fake).toMatchObject({ finished: report, told: report, ended: [sourceId], attempts: [false] })
})

test('bytes that give no report end the run with a verdict', async () => {
  const fake = new FakePorts()
  const error = new SourceError('damaged', { page: 7 })
  fake.extract = async () => {
    throw error
  }
  expect(await fake.run()).toBe(error)
  expect(fake.failure).toEqual({ code: 'damaged', params: { page: 7 }, isVerdict: true })
  expect(fake.ended).toEqual([sourceId])
})

test('a fault of ours ends the run, and is no verdict', async () => {
  const fake = new FakePorts()
  fake.extract = async () => {
    throw new TypeError('of undefined')
  }
  expect(await fake.run()).toBeInstanceOf(TypeError)
  expect(fake.failure).toMatchObject({ code: 'internal-error', isVerdict: false })
})

describe('a parser that dies over the source', () => {
  const dying = (): FakePorts => {
    const fake = new FakePorts()
    fake.extract = async () => {
      throw new TransientError('out-of-memory')
    }
    return fake
  }

  test('is counted, and the source is tried again, alone', async () => {
    const fake = dying()
    expect(await fake.run()).toBeInstanceOf(TransientError)
    expect(await fake.run()).toBeInstanceOf(TransientError)
    expect(fake).toMatchObject({ attempts: [false, true], deaths: 2, failure: null, ended: [] })
  })

  test('ends the run the third time', async () => {
    const fake = dying()
    fake.deaths = 2
    expect(await fake.run()).toBeNull()
    expect(fake.failure).toEqual({ code: 'out-of-memory', params: {}, isVerdict: false })
    expect(fake.ended).toEqual([sourceId])
  })

  test('is not counted when this process ended it', async () => {
    const fake = dying()
    expect(await fake.run(AbortSignal.abort())).toBeInstanceOf(TransientError)
    expect(fake.deaths).toBe(0)
  })
})

test('a database that is away ends nothing', async () => {
  const fake = new FakePorts()
  fake.extract = async () => {
    throw new TransientError('database-unavailable')
  }
  expect(await fake.run()).toMatchObject({ code: 'database-unavailable' })
  expect(fake).toMatchObject({ deaths: 0, failure: null, ended: [] })
})

test('a run that is over is not done again, and its end is told again', async () => {
  const fake = new FakePorts()
  fake.missed = 'finished'
  expect(await fake.run()).toBeNull()
  expect(fake).toMatchObject({ attempts: [], ended: [sourceId] })
})

test.each(['startRun', 'loadBytes'] as const)(
  'a source that is forgotten before %s is left alone',
  async (step) => {
    const fake = new FakePorts()
    if (step === 'startRun') fake.missed = 'forgotten'
    fake.bytes = null
    fake.isForgotten = true
    expect(await fake.run()).toBeNull()
    expect(fake).toMatchObject({ attempts: [], finished: null, failure: null })
  },
)

test('bytes that are not at hand are waited for', async () => {
  const fake = new FakePorts()
  fake.bytes = null
  expect(await fake.run()).toMatchObject({ code: 'source-unavailable' })
  expect(fake.failure).toBeNull()
})

test.each([
  ['0.9.0', null],
  ['1.1.0', ThrottledError],
])('a job of version %s is not done by version 1.0.0', async (version, expected) => {
  const fake = new FakePorts()
  const ending = await fake.run(undefined, { ...payload, version })
  if (expected === null) expect(ending).toBeNull()
  else expect(ending).toBeInstanceOf(expected)
  expect(fake.attempts).toEqual([])
})
