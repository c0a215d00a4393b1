import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { dropFiles } from './drop-files.ts'
import { waterOffice, waterYears } from './invented-series.ts'
import { seriesReport } from './series-report.ts'
import { tryPage } from './try-page.ts'

const patienceMs = 120_000
const lookMs = 60_000
/** Within it, the browser tells of a dialog that was closed. */
const aFrameMs = 100

const tried = tryPage({ lookMs })
let page: Page

beforeEach(async () => {
  page = await tried.open('/sources')
})

test(
  'a website is put on the list and taken off it by keyboard, and the list is the file of the command line',
  async () => {
    await page.getByText('还没有监测的网站').waitFor()
    await page.getByText('服务未设置联系方式').waitFor()
    await page.keyboard.press('n')
    await page.keyboard.type('https://www.example.gov.cn/zwgk/nb/')
    await page.keyboard.press('Tab')
    await page.keyboard.type('songyue')
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: /songyue.*默认.*尚未访问/ }).waitFor()
    expect(sourceList()).toContain('https://www.example.gov.cn/zwgk/nb/')
    await page.keyboard.press('n')
    await page.getByLabel('网址').fill('https://www.example.gov.cn/')
    await page.getByLabel('cron 表达式').fill('no cron')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('alert').getByText('网站列表无效').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '移除 songyue' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).press('Enter')
    await page.getByText('还没有监测的网站').waitFor()
    expect(sourceList()).not.toContain('example.gov.cn')
  },
  patienceMs,
)

test(
  'a dialog that is opened right after another was closed by Escape stays open',
  async () => {
    await page.getByText('服务未设置联系方式').waitFor()
    const dialog = page.getByRole('dialog')
    for (let round = 0; round < 20; round += 1) {
      await page.keyboard.press('?')
      await dialog.waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('n')
      await page.getByLabel('网址').waitFor()
      await page.waitForTimeout(aFrameMs)
      expect(await page.getByLabel('网址').count()).toBe(1)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
  },
  patienceMs,
)

function sourceList(): string {
  return readFileSync(join(tried.service.folder, 'gongkai.sources.yaml'), 'utf8')
}

test(
  'the ledger has a row for each year of a report that was read, and comes as CSV',
  async () => {
    const files = waterYears.map((year) => ({
      name: `${year.year}.html`,
      text: seriesReport(waterOffice, year),
    }))
    await dropFiles(page, files)
    await page.getByText(`完成 ${files.length}`).waitFor()
    await page.getByRole('link', { name: '台账', exact: true }).click()
    await page.getByRole('combobox', { name: '年度' }).selectOption('2024')
    await page.getByRole('row', { name: new RegExp(`${waterOffice}.*2024.*已发布`) }).waitFor()
    await page.reload()
    await page.getByRole('row', { name: new RegExp(`${waterOffice}.*2024.*已发布`) }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载 CSV' }).click()
    const table = readFileSync(await (await download).path(), 'utf8')
    expect(table.split('\r\n').filter((line) => line.includes(waterOffice))).toHaveLength(1)
  },
  patienceMs,
)
