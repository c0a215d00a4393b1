import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { until } from '../until.ts'
import { findViolations } from './find-violations.ts'
import { tryPage } from './try-page.ts'

/** The first start of the embedded database takes a while on a busy machine. */
const patienceMs = 120_000
const lookMs = 60_000
const sample = 'songyue-2023.html'

const tried = tryPage({ lookMs })
let page: Page

beforeAll(() => copyFileSync(join('samples', 'reports', sample), join(tried.service.folder, 'inbox', sample)))

beforeEach(async () => {
  page = await tried.open('/reports')
  await page.getByRole('row', { name: /2023/ }).waitFor()
}, patienceMs)

test(
  'who was forgotten by a service without tokens is let in again, and loses nothing that was typed',
  async () => {
    await page.context().clearCookies()
    await page.getByRole('searchbox', { name: '机关、标题或文件名' }).fill('松月')
    await page.waitForURL(/q=/)
    await page.getByRole('row', { name: /2023/ }).waitFor()
    await until(async () => (await page.getByRole('alert').count()) === 0, lookMs)
    expect(await page.getByRole('searchbox', { name: '机关、标题或文件名' }).inputValue()).toBe('松月')
  },
  patienceMs,
)

test.each(['/reports/%E0%A4', '/reports/no-such-id', '/reports/1/2', '/elsewhere'])(
  'the address %s leads nowhere, and says so',
  async (path) => {
    await page.goto(tried.service.address + path)
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    await page.getByRole('link', { name: '查看报告' }).click()
    await page.getByRole('row', { name: /2023/ }).waitFor()
  },
  patienceMs,
)

test.each([
  [500, '{"code":"internal-error","title":"x"}', '服务内部出错'],
  [502, '<h1>Bad Gateway</h1>', '服务没有应答'],
])(
  'rows that were there are not shown under a filter that was answered by %i',
  async (status, body, sentence) => {
    await page.route('**/api/v1/reports?*', (route) => route.fulfill({ status, body }))
    await page.getByRole('button', { name: /^读取失败/ }).click()
    await page.getByRole('alert').getByText(sentence).waitFor()
    expect(await page.getByRole('row', { name: /2023/ }).count()).toBe(0)
    expect(await findViolations(page)).toEqual([])
    await page.unroute('**/api/v1/reports?*')
    await page.getByRole('button', { name: /^全部/ }).click()
    await page.getByRole('row', { name: /2023/ }).waitFor()
  },
  patienceMs,
)

test(
  'an export that is refused says why in its dialog',
  async () => {
    const problem = { code: 'too-many-exports', title: 'x', status: 503, type: 'x', params: {} }
    await page.route('**/api/v1/exports/**', (route) =>
      route.fulfill({ status: 503, body: JSON.stringify(problem) }),
    )
    await page.keyboard.press('e')
    await page.getByRole('dialog').getByText('1 份报告').waitFor()
    await page.getByRole('dialog').getByRole('link', { name: '下载' }).click()
    await page.getByRole('dialog').getByRole('alert').getByText('正在导出的人过多').waitFor()
    expect(await findViolations(page)).toEqual([])
  },
  patienceMs,
)

test(
  'when the service is gone every part of the page says what to do',
  async () => {
    await page.route('**/*', (route) => route.abort('connectionrefused'))
    await page.getByRole('button', { name: /^无疑点/ }).click()
    await page.getByRole('alert').getByText('请确认 gongkai serve 正在运行').waitFor()
    await page.getByRole('link', { name: '对比', exact: true }).click()
    await page.getByRole('alert').getByText('请确认 gongkai serve 正在运行').waitFor()
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('alert').getByText('此视图未能载入').waitFor()
    await page.unroute('**/*')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('heading', { level: 1, name: '对比' }).waitFor()
  },
  patienceMs,
)
