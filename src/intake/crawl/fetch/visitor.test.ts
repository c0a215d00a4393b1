import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Portal, startPortal } from '../../../../tests/portal/portal.ts'
import { parseAllowedHost } from '../guard/index.ts'
import {
  Budget,
  fetchLimits,
  openTransport,
  type Transport,
  type Validators,
  type Visit,
  Visitor,
} from './index.ts'
import { retryAfterMs } from './retry-after.ts'

const megabyte = 1_000_000
const limits = { ...fetchLimits, bodyBytes: megabyte, silenceMs: 300, totalMs: 1500 }

let portal: Portal
let transport: Transport
let arrivals: number[]

beforeEach(async () => {
  arrivals = []
  portal = await startPortal({
    '/ok': (_, response) => {
      arrivals.push(performance.now())
      response.end('ok')
    },
    '/agent': ({ headers }, response) => response.end(headers['user-agent']),
    '/bomb': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50 * megabyte)) },
    '/gzip': { headers: { 'content-encoding': 'gzip' }, body: gzipSync('年报') },
    '/not-gzip': { headers: { 'content-encoding': 'gzip' }, body: '年报' },
    '/zstd': { headers: { 'content-encoding': 'zstd' }, body: 'x' },
    '/endless': (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    },
    '/drip': (_, response) => {
      const timer = setInterval(() => response.write('x'), 100)
      response.on('close', () => clearInterval(timer))
    },
    '/silent': () => {},
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('x')
      setTimeout(() => response.destroy(), 20)
    },
    '/headers': { headers: { 'x-long': 'x'.repeat(15_000), 'x-longer': 'x'.repeat(20_000) } },
    '/loop': { status: 302, headers: { location: '/loop?' } },
    '/loop?': { status: 302, headers: { location: '/loop' } },
    '/nowhere': { status: 302 },
    '/once': { status: 301, headers: { location: '/ok' } },
    '/to-metadata': { status: 302, headers: { location: 'http://169.254.169.254/' } },
    '/to-mapped': { status: 307, headers: { location: 'http://[::ffff:127.0.0.1]:1/' } },
    '/to-decimal': { status: 308, headers: { location: 'http://2130706433/' } },
    '/to-private': { status: 302, headers: { location: '/private/a' } },
    '/private/a': { body: 'secret' },
  })
  const allowed = [parseAllowedHost(new URL(portal.origin).host)].flatMap((host) => host ?? [])
  transport = openTransport({ userAgent: 'gongkai/1 (+me@songyue.test)', allowed, limits })
})
afterEach(async () => {
  await transport.close()
  await portal.close()
})

function visitor(pauseMs = 1): Visitor {
  return new Visitor({ transport, agent: 'gongkai', pauseMs, backoffMs: 1, patienceMs: 1500, redirects: 5 })
}

async function visit(path: string, validators?: Validators, by = visitor()): Promise<Visit> {
  const budget = new Budget({ requests: 10, bytes: 10 * megabyte })
  return by.visit(`${portal.origin}${path}`, { budget }, validators)
}

describe('what one answer may cost', () => {
  test.each([
    ['/bomb', 'too-large'],
    ['/endless', 'too-large'],
    ['/headers', 'too-large'],
    ['/drip', 'timed-out'],
    ['/silent', 'timed-out'],
    ['/not-gzip', 'damaged-response'],
    ['/zstd', 'damaged-response'],
    ['/cut', 'unreachable'],
    ['/loop', 'redirects'],
    ['/nowhere', 'damaged-response'],
    ['/to-metadata', 'forbidden-address'],
    ['/to-mapped', 'forbidden-address'],
    ['/to-decimal', 'forbidden-address'],
  ])('%s: %s', async (path, code) => {
    await expect(visit(path)).rejects.toMatchObject({ code })
  })

  test('a compressed body is read, and its bytes are the uncompressed ones', async () => {
    expect(new TextDecoder().decode((await visit('/gzip')).bytes)).toBe('年报')
  })
})

describe('manners', () => {
  test('every request says who sends it', async () => {
    expect(new TextDecoder().decode((await visit('/agent')).bytes)).toBe('gongkai/1 (+me@songyue.test)')
  })

  test('requests to a host go one after the other, with the pause between them', async () => {
    const one = visitor(150)
    await Promise.all([
      visit('/ok', undefined, one),
      visit('/ok', undefined, one),
      visit('/ok', undefined, one),
    ])
    const gaps = arrivals.slice(1).map((time, index) => time - (arrivals[index] ?? 0))
    expect(gaps).toHaveLength(2)
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(145)
  })

  test('a longer delay in robots.txt is kept', async () => {
    portal.routes.set('/robots.txt', { body: 'User-agent: *\nCrawl-delay: 0.4' })
    const one = visitor()
    await visit('/ok', undefined, one)
    await visit('/ok', undefined, one)
    expect((arrivals[1] ?? 0) - (arrivals[0] ?? 0)).toBeGreaterThanOrEqual(395)
  })

  test('what robots.txt forbids is not asked for, neither at once nor by a redirect', async () => {
    portal.routes.set('/robots.txt', { body: 'User-agent: gongkai\nDisallow: /private' })
    await expect(visit('/private/a')).rejects.toMatchObject({ code: 'robots' })
    await expect(visit('/to-private')).rejects.toMatchObject({ code: 'robots' })
    expect(portal.log.filter((line) => line.includes('/private'))).toEqual([])
  })

  test('a robots.txt that is in trouble forbids everything', async () => {
    portal.routes.set('/robots.txt', { status: 500 })
    await expect(visit('/ok')).rejects.toMatchObject({ code: 'robots-unavailable' })
    expect(arrivals).toEqual([])
  })

  test('a site that is busy is left in peace as long as it asks for', async () => {
    const begun = performance.now()
    portal.routes.set('/busy', (_, response) => {
      portal.routes.set('/busy', { body: 'ok' })
      response.writeHead(429, { 'retry-after': '1' }).end()
    })
    expect((await visit('/busy')).type).toBe('fetched')
    expect(performance.now() - begun).toBeGreaterThanOrEqual(995)
  })

  test('a site that asks for more than our patience is left for another run', async () => {
    portal.routes.set('/busy', { status: 503, headers: { 'retry-after': '3600' } })
    await expect(visit('/busy')).rejects.toMatchObject({ code: 'busy', retryAfterMs: 3_600_000 })
    expect(portal.log.filter((line) => line === '503 /busy')).toHaveLength(1)
  })

  test('an error of the server is tried three times', async () => {
    portal.routes.set('/broken', { status: 502 })
    await expect(visit('/broken')).rejects.toMatchObject({ code: 'server-error' })
    expect(portal.log.filter((line) => line === '502 /broken')).toHaveLength(3)
  })

  test('what is known already is not sent again', async () => {
    portal.routes.set('/known', { headers: { etag: '"1"' }, body: 'x' })
    const known = await visit('/known', { etag: '"1"', lastModified: null })
    expect(known).toMatchObject({ type: 'not-modified', bytes: new Uint8Array() })
    expect((await visit('/known', { etag: '"2"', lastModified: null })).type).toBe('fetched')
  })

  test('a redirect is followed, and the end of it is known', async () => {
    expect((await visit('/once')).finalUrl).toBe(`${portal.origin}/ok`)
  })

  test.each(['ftp://songyue.test/', 'file:///etc/passwd', 'data:text/plain,a', 'nonsense'])(
    '%s is not visited',
    async (url) => {
      const budget = new Budget({ requests: 1, bytes: 1 })
      await expect(visitor().visit(url, { budget })).rejects.toMatchObject({ code: 'not-http' })
    },
  )
})

test.each([
  ['120', 120_000],
  ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
  ['Thu, 01 Jan 2025 00:01:00 GMT', 0],
  ['soon', null],
  [undefined, null],
])('Retry-After %s asks for %s ms', (header, ms) => {
  expect(retryAfterMs(header, Date.UTC(2026, 0, 1))).toBe(ms)
})
