import { expect, test } from '@jest/globals'
import { Hono } from 'hono'
import type { SourceView } from '../../document/index.ts'
import { SourceError, TransientError } from '../../errors.ts'
import { toProblemAnswer } from '../http/index.ts'
import { addSourceViews } from './source-views.ts'

const shown: SourceView = { kind: 'text', mediaType: 'text/plain', lines: ['规章 7'], omitted: 0 }

function ask(path: string, make: () => SourceView | Error = () => shown): Promise<Response> {
  const api = new Hono()
  addSourceViews(api, {
    viewSource: async () => {
      const made = make()
      if (made instanceof Error) throw made
      return made
    },
  })
  api.onError(toProblemAnswer)
  return Promise.resolve(api.request(`/sources/${'ab'.repeat(4)}/${path}`))
}

test('a view is given as it is, and not again to whoever has it', async () => {
  const answer = await ask('document')
  expect(await answer.json()).toEqual(shown)
  expect(answer.headers.get('etag')).toMatch(/^W\//)
})

test('a frame gets a page under a policy that lets nothing run or load', async () => {
  const answer = await ask('document.html')
  expect(answer.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; .*; sandbox allow-same-origin$/,
  )
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await answer.text()).toContain('<li id="line-1" data-place="line-1" data-offset="0">规章 7</li>')
})

test.each([
  ['is damaged', new SourceError('damaged'), 422],
  ['is away', new TransientError('source-unavailable'), 503],
])('where the source %s, the frame says so, and the program gets a problem', async (_, error, status) => {
  const frame = await ask('document.html?lang=en', () => error)
  expect([frame.status, await frame.text()]).toEqual([status, expect.stringContaining('<p class="note">')])
  const answer = await ask('document', () => error)
  expect([answer.status, await answer.json()]).toEqual([
    status,
    expect.objectContaining({ code: error.code }),
  ])
})

test('a frame with a PDF says that it is drawn from the original', async () => {
  const answer = await ask('document.html', () => ({ kind: 'pdf', mediaType: 'application/pdf', pages: 2 }))
  expect(await answer.text()).toContain('按原件显示')
})
