import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { maximumSourceBytes } from '../../intake/index.ts'
import type { WebServer } from '../index.ts'
import { type Answered, send, serviceToken, startTestServer } from '../testing/start-test-server.ts'

const bytes = Uint8Array.of(0, 1, 2, 255)
const kept: { name: string; bytes: number }[] = []
let server: WebServer

beforeAll(async () => {
  server = await startTestServer({
    files: {
      keepFile: async (name, content) => {
        kept.push({ name, bytes: content.length })
        return { sourceId: 'a'.repeat(64), isNew: kept.length === 1, firstName: '年报.docx' }
      },
      loadFile: async () => ({ name: '../<年报>.html', bytes }),
    },
  })
})

afterAll(async () => {
  await server.close()
})

const bearer = { authorization: `Bearer ${serviceToken}` }

function upload(
  name: string,
  body: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return send(server.port, {
    path: `/api/v1/uploads?name=${encodeURIComponent(name)}`,
    method: 'POST',
    headers: { ...bearer, 'content-type': 'application/octet-stream', ...headers },
    body,
  })
}

test('a file is kept under a name that is safe, and told of when it was there already', async () => {
  const answer = await upload('..\\2023/年报.docx', bytes)
  expect(JSON.parse(answer.body)).toEqual({
    sourceId: 'a'.repeat(64),
    isNew: true,
    firstName: '年报.docx',
  })
  expect(JSON.parse((await upload('又.docx', bytes)).body)).toMatchObject({ isNew: false })
  expect(kept).toEqual([
    { name: '2023/年报.docx', bytes: 4 },
    { name: '又.docx', bytes: 4 },
  ])
})

test('a name that the inbox would pass over is refused', async () => {
  const answer = await upload('~$年报.docx', bytes)
  expect(answer.status).toBe(422)
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'name-not-taken', params: { name: '~$年报.docx' } })
})

test('a file that is larger than one of the inbox is refused, by its length or as it comes', async () => {
  // The bytes that are promised never come, so that nothing else may come over this connection.
  const length = {
    'content-length': String(maximumSourceBytes + 1),
    expect: '100-continue',
    connection: 'close',
  }
  const answer = await upload('a.pdf', new Uint8Array(0), length).catch(() => null)
  expect(answer === null || answer.status === 413).toBe(true)
  const chunked = await upload('a.pdf', new Uint8Array(maximumSourceBytes + 1), {
    'transfer-encoding': 'chunked',
  }).catch(() => null)
  expect(chunked === null || chunked.status === 413).toBe(true)
  expect(kept.some(({ name }) => name === 'a.pdf')).toBe(false)
})

test('an original is a download, whatever it is called', async () => {
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/sources/0a/bytes`, { headers: bearer })
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="____.html"; filename*=UTF-8''_%E5%B9%B4%E6%8A%A5_.html`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
})
