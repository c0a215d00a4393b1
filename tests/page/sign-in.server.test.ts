import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { findViolations } from './find-violations.ts'
import { launchBrowser } from './launch-browser.ts'
import { openView } from './open-view.ts'
import { type PageService, startPageService } from './page-service.ts'

/** The first start of the embedded database takes a while on a busy machine. */
const patienceMs = 120_000
const lookMs = 30_000
const writeToken = 'a-token-that-writes-0001'
const readToken = 'a-token-that-reads-00001'

let service: PageService
let browser: Browser

beforeAll(async () => {
  service = await startPageService({
    GONGKAI_TOKEN: `林晓:${writeToken}`,
    GONGKAI_READ_TOKEN: readToken,
  })
  browser = await launchBrowser()
}, patienceMs)

afterAll(async () => {
  await browser.close()
  await service.end()
}, patienceMs)

test(
  'where tokens are demanded one signs in once, under the name of the token, and out again',
  async () => {
    const { page, troubles } = await openView(browser, `${service.address}/intake`)
    page.setDefaultTimeout(lookMs)
    const field = page.getByLabel('令牌', { exact: true })
    await field.fill('not-the-token-of-this')
    await page.keyboard.press('Enter')
    await page.getByText('令牌不正确').waitFor()
    expect(await findViolations(page)).toEqual([])
    await field.fill(writeToken)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '选择文件', exact: true }).waitFor()
    await page.reload()
    await page.getByText('林晓').waitFor()
    await page.getByRole('button', { name: '退出' }).click()
    await field.waitFor()
    expect(await page.evaluate("document.cookie + localStorage.getItem('gongkai.token')")).toBe('null')
    expect(troubles).toEqual([])
    await page.context().close()
  },
  patienceMs,
)

test(
  'with a token that reads one looks, but is offered no change',
  async () => {
    const { page, troubles } = await openView(browser, `${service.address}/intake`)
    page.setDefaultTimeout(lookMs)
    await page.getByLabel('令牌', { exact: true }).fill(readToken)
    await page.keyboard.press('Enter')
    await page.getByText('当前令牌只能查看，不能添加文件。').waitFor()
    expect(await page.getByRole('button', { name: '选择文件', exact: true }).count()).toBe(0)
    await page.getByRole('link', { name: '来源', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '来源' }).waitFor()
    expect(await page.getByRole('button', { name: '添加网站' }).count()).toBe(0)
    expect(troubles).toEqual([])
    await page.context().close()
  },
  patienceMs,
)
