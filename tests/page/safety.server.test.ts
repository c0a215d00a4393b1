import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { madeUpReport } from '../made-up-report.ts'
import { until } from '../until.ts'
import { dropFiles } from './drop-files.ts'
import { hostilePage, hostileText, mark } from './hostile-document.ts'
import { launchBrowser } from './launch-browser.ts'
import { type OpenView, openView } from './open-view.ts'
import { type PageService, startPageService } from './page-service.ts'

/** The first start of the embedded database takes a while on a busy machine. */
const patienceMs = 120_000
const halfMs = patienceMs / 2
/** What a frame with a document is never to hold. */
const dangerous = 'script, img, svg, iframe, object, embed, form, a, base, meta[http-equiv]'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
}, patienceMs)

afterAll(async () => {
  await browser.close()
}, patienceMs)

describe('without tokens', () => {
  let service: PageService
  let view: OpenView
  let page: Page

  beforeAll(async () => {
    service = await startPageService()
  }, patienceMs)

  afterAll(async () => {
    await service.end()
  }, patienceMs)

  beforeEach(async () => {
    view = await openView(browser, `${service.address}/`)
    page = view.page
    page.setDefaultTimeout(halfMs)
  })

  afterEach(async () => {
    await page.context().close()
  })

  async function drop(name: string, text: string): Promise<string> {
    await page.goto(`${service.address}/intake`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await dropFiles(page, [{ name, text }])
    let sourceId = ''
    await until(async () => {
      const row = (await listReports()).find((report) => report.name === name)
      sourceId = row?.sourceId ?? ''
      return row !== undefined && row.state !== 'waiting'
    }, halfMs)
    return sourceId
  }

  async function listReports(): Promise<readonly { sourceId: string; name: string; state: string }[]> {
    const { rows } = await page.evaluate<{ rows: [] }>(
      "fetch('/api/v1/reports').then((answer) => answer.json())",
    )
    return rows
  }

  /** Whether anything of a document ran, in the page or in a frame of it. */
  async function hasRun(): Promise<boolean> {
    const found = await Promise.all(
      page.frames().map((frame) => frame.evaluate(`'${mark}' in window`).catch(() => false)),
    )
    return found.includes(true) || (await page.title()).includes(mark)
  }

  test(
    'a document full of scripts and handlers runs none, loads nothing and covers nothing',
    async () => {
      const dialogs: string[] = []
      page.on('dialog', async (dialog) => {
        dialogs.push(dialog.message())
        await dialog.dismiss()
      })
      const names = ['<img src=x onerror=alert(1)>.html', '"><svg onload=alert(1)>.txt']
      const ids = [
        await drop(names[0] ?? '', hostilePage('云溪县水务局', 2023)),
        await drop(names[1] ?? '', hostileText(2022)),
      ]
      for (const path of ['/reports', ...ids.map((id) => `/reports/${id}`), '/review', '/intake']) {
        await page.goto(service.address + path)
        await page.waitForLoadState('networkidle').catch(() => {})
        if (ids.some((id) => path.endsWith(id))) {
          await page.frameLocator('iframe').getByText('全年没有收到').first().waitFor()
        }
        await page.mouse.move(300, 300)
        await page.mouse.click(5, 5)
        expect(await hasRun()).toBe(false)
        expect(await page.locator('img[src="x"], svg[onload]').count()).toBe(0)
        for (const frame of page.frames().slice(1)) {
          expect(await frame.locator(dangerous).count()).toBe(0)
        }
      }
      expect(dialogs).toEqual([])
      expect(view.troubles).toEqual([])
    },
    patienceMs,
  )

  test(
    'an original is saved under a safe name, and never shown',
    async () => {
      const id = await drop('<b>.html', hostilePage('云溪县林业局', 2021))
      const saving = page.waitForEvent('download')
      await page.goto(`${service.address}/api/v1/sources/${id}/bytes`).catch(() => {})
      expect((await saving).suggestedFilename()).toBe('_b_.html')
    },
    patienceMs,
  )

  test(
    'a page of another program on this machine can neither ask, write nor frame, though the browser has a session',
    async () => {
      const id = await drop('云溪县农业局.txt', madeUpReport('云溪县农业局', 2020))
      const attacker = await startAttacker(service.address, id)
      try {
        const signIn = page.waitForResponse(`${service.address}/api/v1/session`)
        await page.goto(`http://127.0.0.1:${(attacker.address() as AddressInfo).port}/`)
        await until(async () => (await page.evaluate('window.tried')) === 5, halfMs)
        expect(await page.evaluate('window.read')).toBeUndefined()
        expect((await signIn).status()).toBe(403)
        const frames = page.frames().map((frame) => frame.url())
        expect(frames.filter((url) => url === `${service.address}/`)).toEqual([])
      } finally {
        attacker.close()
      }
      await page.goto(`${service.address}/reports`)
      expect(await listReports()).not.toContainEqual(expect.objectContaining({ name: 'a.txt' }))
      const runs = `fetch('/api/v1/sources/${id}').then((answer) => answer.json()).then(({ runs }) => runs.length)`
      expect(await page.evaluate(runs)).toBe(1)
    },
    patienceMs,
  )
})

/** Another program of the machine, whose page tries what a page can send without being asked. */
async function startAttacker(address: string, sourceId: string): Promise<Server> {
  const script = `
    window.tried = 0
    const count = () => { window.tried += 1 }
    const note = async (answer) => { const text = await answer.text(); if (text) window.read = text }
    const api = '${address}/api/v1'
    const asked = [
      fetch(api + '/reports', { credentials: 'include' }).then(note),
      fetch(api + '/sources/${sourceId}/bytes', { credentials: 'include', mode: 'no-cors' }).then(note),
      fetch(api + '/runs', { method: 'POST', credentials: 'include', mode: 'no-cors', body: '{"type":"all"}' }).then(note),
      fetch(api + '/sources/${sourceId}', { method: 'DELETE', credentials: 'include' }).then(note),
      fetch(api + '/uploads?name=a.txt', { method: 'POST', credentials: 'include', mode: 'no-cors', body: 'x' }).then(note),
    ]
    for (const answer of asked) answer.then(count, count)
    document.querySelector('form').submit()`
  const html = `<!doctype html><meta charset="utf-8">
    <iframe src="${address}/"></iframe>
    <iframe name="sent"></iframe>
    <form target="sent" method="post" enctype="text/plain" action="${address}/api/v1/session"><input name='{"token":"' value='x"}'></form>
    <script>${script}</script>`
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

test(
  'where tokens are set the page asks for one, and shows what it allows',
  async () => {
    const [token, readToken] = ['write-token-of-the-test', 'read-token-of-the-test']
    const service = await startPageService({ GONGKAI_TOKEN: `李明:${token}`, GONGKAI_READ_TOKEN: readToken })
    try {
      const { page, troubles } = await openView(browser, `${service.address}/reports`)
      page.setDefaultTimeout(halfMs)
      const field = page.locator('input[type="password"]')
      await field.fill('a wrong token for the test')
      await field.press('Enter')
      await page.getByRole('alert').first().waitFor()
      await field.fill(readToken)
      await field.press('Enter')
      await page.getByText('还没有报告').waitFor()
      const role = "fetch('/api/v1/session').then((answer) => answer.json()).then(({ role }) => role)"
      expect(await page.evaluate(role)).toBe('read')
      expect(await page.evaluate('document.cookie')).toBe('')
      await page.reload()
      await page.getByText('还没有报告').waitFor()
      expect(troubles).toEqual([])
      await page.context().close()
    } finally {
      await service.end()
    }
  },
  patienceMs,
)
