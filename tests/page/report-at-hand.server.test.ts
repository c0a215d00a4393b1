import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { dragFileOnto } from './drop-files.ts'
import { tryPage } from './try-page.ts'

/** The first start of the embedded database takes a while on a busy machine. */
const patienceMs = 120_000
const lookMs = 60_000
const sample = 'songyue-2023.html'

const tried = tryPage({ lookMs })

beforeAll(() => copyFileSync(join('samples', 'reports', sample), join(tried.service.folder, 'inbox', sample)))

async function openReport(): Promise<Page> {
  const page = await tried.open('/reports')
  await page.getByRole('row', { name: /2023/ }).getByRole('link').click()
  await page.getByRole('grid').first().waitFor()
  return page
}

test(
  'a file that is dropped straight onto the source is taken',
  async () => {
    const page = await openReport()
    await page.frameLocator('iframe').getByRole('heading').first().waitFor()
    const path = join(tried.service.folder, '通知.txt')
    writeFileSync(path, '今天开会。')
    await dragFileOnto(page, page.locator('iframe'), path)
    await page.waitForURL('**/intake')
    await page.getByText('共 1 个文件').waitFor()
  },
  patienceMs,
)

test(
  'a table is copied for a spreadsheet, with its heads and with what is in doubt',
  async () => {
    const page = await openReport()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: /复制表格：申请/ }).press('Enter')
    await page.getByText('已复制').waitFor()
    const lines = (await page.evaluate<string>('navigator.clipboard.readText()')).split('\r\n')
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([10]))
    expect(lines[1]?.split('\t')).toEqual(['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'])
    expect(lines.find((line) => line.startsWith('一、本年新收'))).toMatch(/\t\d+/)
    expect(lines.filter((line) => line.includes('(核对不符)'))).toHaveLength(2)
  },
  patienceMs,
)

test(
  'on paper a report stands without its source and without what is for the hand, in dark ink',
  async () => {
    const page = await openReport()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const hidden of ['.source-pane', '.top-bar', '.reading-nav', 'main button']) {
      expect(await page.locator(hidden).first().isVisible()).toBe(false)
    }
    expect(await page.getByRole('grid').last().isVisible()).toBe(true)
    expect(await page.evaluate('document.querySelector(".reading").scrollHeight > innerHeight')).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.querySelector(".reading")).overflowY')).toBe(
      'visible',
    )
    expect(
      await page.evaluate('matchMedia("print").matches && getComputedStyle(document.body).color'),
    ).toMatch(/^rgb\(\d{1,2}, \d{1,2}, \d{1,2}\)$/)
  },
  patienceMs,
)
