import { afterEach, expect, test } from '@jest/globals'
import type { EndedRun } from '../../store/index.ts'
import { readLines } from '../client/index.ts'
import type { WebServer } from '../index.ts'
import type { FeedStore } from '../live-feed.ts'
import { send, serviceToken, startTestServer } from '../testing/start-test-server.ts'

let server: WebServer
const ended: EndedRun[] = []
let waiting = 0

const store = {
  lastSequence: async () => ended.at(-1)?.sequence ?? 0,
  listEndedRuns: async ({ after, limit }) => ({
    rows: ended.filter(({ sequence }) => sequence > Number(after ?? 0)).slice(0, limit),
    next: null,
  }),
  loadRun: async ({ number }) => ({ number, state: number === 2 ? 'failed' : 'done' }) as never,
  status: async () => ({
    sources: 3,
    reports: ended.length,
    runs: { waiting, running: 0, done: ended.length, failed: 0 },
    oldestWaitingAt: null,
  }),
} satisfies FeedStore

afterEach(async () => {
  await server.close()
  ended.length = 0
})

function end(number: number): void {
  ended.push({ sourceId: 'a', number, version: '1.0.0', sequence: ended.length + 1, isOnly: true })
}

interface Heard {
  /** Kept, since fetch ends the stream of an answer that is collected as garbage before it is read. */
  readonly answer: Response
  /** The next event, without heartbeats. */
  next(): Promise<Record<string, string>>
  stop(): void
}

async function listen(headers: Readonly<Record<string, string>> = {}): Promise<Heard> {
  const abort = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/events`, {
    headers: { authorization: `Bearer ${serviceToken}`, ...headers },
    signal: abort.signal,
  })
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const lines = readLines(answer.body)
  const next = async (): Promise<Record<string, string>> => {
    const event: Record<string, string> = {}
    for (;;) {
      const { value, done } = await lines.next()
      if (done) return { event: 'end' }
      if (value === '' && Object.keys(event).length > 0) return event
      const [, name = '', text = ''] = /^(\w+): (.*)$/.exec(value) ?? []
      if (name !== '') event[name] = text
    }
  }
  return { answer, next, stop: () => abort.abort() }
}

test('a page hears the counts, then of runs that end, here at once', async () => {
  server = await startTestServer({ store })
  const heard = await listen()
  expect(await heard.next()).toMatchObject({ event: 'status' })
  end(1)
  end(2)
  server.runEnded()
  expect(await heard.next()).toEqual({
    event: 'run',
    id: '1',
    data: '{"sourceId":"a","number":1,"state":"done"}',
  })
  expect(await heard.next()).toMatchObject({ event: 'run', id: '2', data: expect.stringContaining('failed') })
  heard.stop()
})

test('runs that end on other machines are found out, and counts with them', async () => {
  server = await startTestServer({ store })
  const heard = await listen()
  await heard.next()
  end(1)
  expect(await heard.next()).toMatchObject({ event: 'run', id: '1' })
  const { event, data = '' } = await heard.next()
  expect([event, JSON.parse(data)]).toMatchObject(['status', { reports: 1 }])
  heard.stop()
})

test('counts that are made for one page are told to the others', async () => {
  server = await startTestServer({ store })
  const one = await listen()
  await one.next()
  waiting = 7
  await new Promise((resolve) => setTimeout(resolve, 2100))
  const other = await listen()
  for (const heard of [other, one]) {
    expect(JSON.parse((await heard.next()).data ?? '')).toMatchObject({ runs: { waiting: 7 } })
  }
  one.stop()
  other.stop()
})

test('a page that was away hears what it missed, once', async () => {
  for (let number = 1; number <= 250; number++) end(number)
  server = await startTestServer({ store })
  const heard = await listen({ 'last-event-id': '100' })
  const ids: number[] = []
  while (ids.length < 150) ids.push(Number((await heard.next()).id))
  expect(ids).toEqual(Array.from({ length: 150 }, (_, index) => index + 101))
  expect(await heard.next()).toMatchObject({ event: 'status' })
  end(251)
  server.runEnded()
  expect(await heard.next()).toMatchObject({ id: '251' })
  heard.stop()
})

test('a service that ends closes the ears of all', async () => {
  server = await startTestServer({ store })
  const heard = await listen()
  await heard.next()
  const startedAt = Date.now()
  await server.close()
  expect(await heard.next()).toEqual({ event: 'end' })
  expect(Date.now() - startedAt).toBeLessThan(1500)
})

test('there is room for so many listeners only', async () => {
  waiting = 1
  server = await startTestServer({ store })
  const all = await Promise.all(Array.from({ length: 64 }, () => listen()))
  await Promise.all(all.map((heard) => heard.next()))
  const headers = { authorization: `Bearer ${serviceToken}` }
  const answer = await send(server.port, { path: '/api/v1/events', headers })
  expect(answer.status).toBe(503)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'too-many-listeners' })
  for (const heard of all) heard.stop()
})

test('who asks by HEAD does not listen', async () => {
  waiting = 1
  server = await startTestServer({ store })
  const headers = { authorization: `Bearer ${serviceToken}` }
  const asked = { path: '/api/v1/events', method: 'HEAD', headers }
  for (let times = 0; times < 70; times++) expect((await send(server.port, asked)).status).toBe(200)
  const heard = await listen()
  await heard.next()
  heard.stop()
})
