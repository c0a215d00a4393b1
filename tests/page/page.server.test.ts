import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { madeUpReport } from '../made-up-report.ts'
import { until } from '../until.ts'
import { dropFiles } from './drop-files.ts'
import { educationOffice, educationYears, waterOffice, waterYears } from './invented-series.ts'
import { seriesReport } from './series-report.ts'
import { tryPage } from './try-page.ts'

const patienceMs = 120_000
/** What a view may take to show what was asked for, while other tests run. */
const lookMs = 60_000
const reports = educationYears.length + waterYears.length

const tried = tryPage({ lookMs })
let page: Page

beforeEach(async () => {
  page = await tried.open('/')
})

async function go(path: string): Promise<void> {
  await page.goto(tried.service.address + path)
}

function rows(): Locator {
  return page.locator('tbody tr')
}

function count(locator: Locator, expected: number): Promise<void> {
  return until(async () => (await locator.count()) === expected, lookMs)
}

test(
  'a file that is dropped onto the page is read, and leads to its report, without a reload',
  async () => {
    await page.getByText('还没有报告').waitFor()
    await dropFiles(page, [{ name: '云溪县档案局.txt', text: madeUpReport('云溪县档案局', 2022) }])
    await page.getByRole('link', { name: '查看报告' }).click()
    await page.getByRole('heading', { level: 1 }).getByText('云溪县档案局').waitFor()
    expect(page.url()).toMatch(/\/reports\/[0-9a-f]{64}$/)
  },
  patienceMs,
)

test(
  'files that are chosen are counted, and of those that fail it is said why and what to do',
  async () => {
    await page.getByRole('link', { name: '收件', exact: true }).click()
    const series = [
      ...educationYears.map((year) => ({
        name: `教育${year.year}.html`,
        text: seriesReport(educationOffice, year),
      })),
      ...waterYears.map((year) => ({ name: `水利${year.year}.html`, text: seriesReport(waterOffice, year) })),
    ]
    const files = [...series, { name: '通知.txt', text: '今天下午开会。' }]
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(
        files.map(({ name, text }) => ({ name, mimeType: 'text/html', buffer: Buffer.from(text) })),
      )
    await page.getByText(`共 ${files.length} 个文件：进行中 0，完成 ${series.length}，未成 1`).waitFor()
    const failures = page.getByRole('region', { name: /读取失败的文件/ })
    await failures.getByRole('row', { name: /通知\.txt.*不是政府信息公开工作年度报告/ }).waitFor()
    await failures.getByRole('button', { name: '重试 通知.txt' }).click()
    await page.getByText('已安排重读 1 个文件').waitFor({ state: 'attached' })
  },
  2 * patienceMs,
)

test(
  'the list is searched, filtered and sorted, and its address brings the same list back',
  async () => {
    await go('/reports')
    await count(rows(), reports + 2)
    await page.getByLabel('机关、标题或文件名').fill('教育局')
    await count(rows(), educationYears.length)
    await page.getByRole('button', { name: '年度', exact: true }).click()
    await until(async () => (await rows().first().innerText()).includes('2025'), lookMs)
    await page.getByRole('button', { name: '年度', exact: true }).click()
    await until(async () => (await rows().first().innerText()).includes('2021'), lookMs)
    await page.getByRole('combobox', { name: '年度' }).selectOption('2023')
    await count(rows(), 1)
    await page.reload()
    await count(rows(), 1)
    expect(await page.getByLabel('机关、标题或文件名').inputValue()).toBe('教育局')
    await page.goBack()
    await count(rows(), educationYears.length)
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByRole('button', { name: /读取失败 1/ }).click()
    await count(rows(), 1)
    expect(await rows().innerText()).toContain('通知.txt')
  },
  patienceMs,
)

test(
  'words of the sections are found',
  async () => {
    await go('/reports')
    await page.getByLabel('正文内容').fill('在线办理系统')
    await count(
      rows(),
      [...educationYears, ...waterYears].filter(({ remark }) => remark.includes('在线办理系统')).length,
    )
  },
  patienceMs,
)

test(
  'by keyboard alone one searches, goes through the list, opens a report and finds help',
  async () => {
    await go('/reports')
    await count(rows(), reports + 2)
    await page.keyboard.press('/')
    await page.keyboard.type('水利局')
    await count(rows(), waterYears.length)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    await until(
      async () => (await page.evaluate("document.activeElement.closest('tr')?.rowIndex")) === 2,
      lookMs,
    )
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).getByText(waterOffice).waitFor()
    await until(async () => (await page.evaluate('document.activeElement.id')) === 'main', lookMs)
    await page.getByRole('link', { name: '同一机关' }).press('Enter')
    await count(rows(), waterYears.length)
    await page.getByRole('button', { name: `取消筛选 机关：${waterOffice}` }).press('Enter')
    await count(rows(), reports + 2)
  },
  patienceMs,
)

test(
  'an export holds exactly the reports of the list',
  async () => {
    await go('/reports?q=%E6%95%99%E8%82%B2%E5%B1%80')
    await count(rows(), educationYears.length)
    await page.locator('body').press('e')
    await page.getByText(`导出当前筛选出的 ${educationYears.length} 份报告`).waitFor()
    await page.getByRole('radio', { name: /^NDJSON/ }).check()
    const lines = strFromU8(await downloaded())
      .trim()
      .split('\n')
    const years = lines.map((line) => (JSON.parse(line) as { year: number }).year)
    expect(years.sort()).toEqual(educationYears.map(({ year }) => year))
    await page.locator('body').press('e')
    await page.getByRole('radio', { name: /^CSV/ }).check()
    const files = unzipSync(await downloaded())
    const name = Object.keys(files).find((path) => path.endsWith('reports.csv')) ?? ''
    const table = strFromU8(files[name] ?? new Uint8Array())
      .trim()
      .split('\r\n')
    expect(table).toHaveLength(educationYears.length + 1)
    expect(table.slice(1).every((line) => line.includes(educationOffice))).toBe(true)
  },
  patienceMs,
)

async function downloaded(): Promise<Uint8Array> {
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('link', { name: '下载' }).click()
  return new Uint8Array(readFileSync(await (await download).path()))
}

test(
  'an agency is compared over its years by keyboard, and what does not fit the year before is named',
  async () => {
    await go('/compare')
    await page.getByRole('heading', { level: 1, name: '对比' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('教育局')
    await page.getByRole('option', { name: educationOffice }).waitFor()
    await page.keyboard.press('Enter')
    const card = page.getByRole('region', { name: '申请的收与办' })
    const received = card.getByRole('row', { name: /^本年新收/ }).locator('td')
    await count(received, educationYears.length)
    expect(await received.allInnerTexts()).toEqual(educationYears.map((year) => String(year.received)))
    await card.locator('svg path').first().waitFor({ state: 'attached' })
    const broken = page.getByRole('region', { name: '与上年报告不符之处' })
    await broken.getByText('申请情况表“总计”列：2023年结转下年度1，本报告上年结转2。').waitFor()
    expect(page.url()).toContain('agency=')
  },
  patienceMs,
)

test(
  'two years of a section are read side by side, with what is new marked',
  async () => {
    await go(`/compare?agency=${encodeURIComponent(educationOffice)}`)
    await page.getByRole('button', { name: /对照阅读：总体情况 2022/ }).click()
    const texts = page.getByRole('region', { name: '对照阅读：总体情况' })
    await texts.locator('ins').first().waitFor()
    const fresh = (await texts.locator('ins').allInnerTexts()).join('')
    expect(fresh).toContain(educationYears[0]?.remark ?? '?')
    expect(fresh).toContain(educationYears[1]?.remark ?? '?')
    expect(fresh).not.toContain('坚持以公开为常态')
    await page.reload()
    await texts.locator('ins').first().waitFor()
  },
  patienceMs,
)

test(
  'two agencies stand side by side',
  async () => {
    const query = [educationOffice, waterOffice].map((name) => `agency=${encodeURIComponent(name)}`).join('&')
    await go(`/compare?${query}`)
    const card = page.getByRole('region', { name: '本年新收申请' })
    const water = card.getByRole('row', { name: new RegExp(waterOffice) }).locator('td')
    await count(water, educationYears.length)
    await card.getByRole('row', { name: new RegExp(educationOffice) }).waitFor()
    expect((await water.allInnerTexts()).slice(-3)).toEqual(waterYears.map((year) => String(year.received)))
  },
  patienceMs,
)

test(
  'the other language is a click away and is kept',
  async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
  },
  patienceMs,
)
