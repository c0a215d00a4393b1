import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ParserPool } from '../../src/extract/pool/index.ts'
import { fuzzSource } from './fuzz-source.ts'

const mutations = 200
const timeoutMs = 600_000
const samples = 'samples/reports'
const entry = fileURLToPath(new URL('../../dist/src/extract/pool/parser-process.js', import.meta.url))

/** Tests of the samples of one format, which have a file of their own so that several are fuzzed at a time. */
export function fuzzSamples(ending: string): void {
  let pool: ParserPool

  beforeAll(() => {
    pool = new ParserPool({ jobs: 2, entry, deadlineMs: 20_000 })
  })
  afterAll(() => pool.close())

  test.each(readdirSync(samples).filter((name) => name.endsWith(ending)))(
    '%s, mutated, neither breaks its parser nor yields a value that is not at its evidence',
    async (sample) => {
      const bytes = new Uint8Array(readFileSync(`${samples}/${sample}`))
      const { offences } = await fuzzSource(pool, bytes, mutations, 1)
      expect(offences).toEqual([])
    },
    timeoutMs,
  )
}
