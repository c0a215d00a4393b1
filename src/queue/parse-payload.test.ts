import { expect, test } from '@jest/globals'
import { InvalidPayloadError } from '../errors.ts'
import { jobId } from './job-id.ts'
import { parsePayload } from './parse-payload.ts'

const payload = { sourceId: '0'.repeat(64), runNumber: 3, version: '1.2.0+build:7' }

test('a payload that fits comes out as it was', () => {
  expect(parsePayload('extract', payload)).toEqual(payload)
})

test.each([
  ['no payload', null, 'payload'],
  ['a short hash', { ...payload, sourceId: 'abc' }, 'sourceId'],
  ['a run that is not counted from 1', { ...payload, runNumber: 0 }, 'runNumber'],
  ['a field that nobody knows', { ...payload, more: 1 }, 'payload'],
])('%s is refused', (_, wrong, field) => {
  expect(() => parsePayload('extract', wrong)).toThrow(InvalidPayloadError)
  expect(() => parsePayload('extract', wrong)).toThrow(field)
})

test('the id of a job names hash, version and run, without a colon', () => {
  expect(jobId({ kind: 'extract', payload })).toBe(`${payload.sourceId}-1.2.0+build_7-run3`)
})

test('the id of runs that ended is no number alone', () => {
  expect(jobId({ kind: 'export', payload: { after: 0, upTo: 12 } })).toBe('runs-0-12')
})

test('the id of a file tells its content from what lay there before', () => {
  const first = jobId({ kind: 'ingest', payload: { inbox: 'a', path: 'b:c.docx', stamp: '1' } })
  const second = jobId({ kind: 'ingest', payload: { inbox: 'a', path: 'b:c.docx', stamp: '2' } })
  expect(first).not.toBe(second)
  expect(first).toMatch(/^file-[0-9a-f]{64}$/)
})
