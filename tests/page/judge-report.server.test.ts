import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { madeUpReport } from '../made-up-report.ts'
import { until } from '../until.ts'
import { findViolations } from './find-violations.ts'
import { readFiles } from './kept-sources.ts'
import { tryPage } from './try-page.ts'

/** Of its sums two fail, as published. */
const sample = 'songyue-2023.html'
const cell = 'applications.unavailable.notHeld.total'
/** A busy machine reads slowly. */
const patienceMs = 240_000
const lookMs = patienceMs / 4
const tried = tryPage({ lookMs })
let id: string
let page: Page

beforeAll(async () => {
  const first = await tried.open('/')
  const ids = await readFiles(first, tried.service, [`samples/reports/${sample}`], patienceMs / 2)
  id = ids.get(sample) ?? ''
}, patienceMs)

beforeEach(async () => {
  page = await tried.open('/')
})

const valueAt = (name: string): Locator => page.locator(`[data-cell="${name}"]`)

async function becomes(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  let last: unknown
  const look = async (): Promise<boolean> => {
    last = await read()
    return last === expected
  }
  await until(look, lookMs).catch(() => {})
  expect(last).toBe(expected)
}

async function openReport(): Promise<void> {
  await page.goto(`${tried.service.address}/reports/${id}`)
  await page.getByRole('grid').first().waitFor()
}

test.each(['light', 'dark'] as const)(
  'report and review hold to WCAG 2.2 AA in the %s scheme, their source too',
  async (scheme) => {
    const own = await tried.open(`/reports/${id}`, { scheme })
    await own.getByRole('grid').first().waitFor()
    await own.locator(`[data-cell="${cell}"]`).click()
    await own.locator('details').evaluateAll('all => all.forEach((one) => { one.open = true })')
    expect(await findViolations(own)).toEqual([])
    await own.keyboard.press('c')
    await own.getByRole('dialog').waitFor()
    expect(await findViolations(own)).toEqual([])
    await own.goto(`${tried.service.address}/review`)
    await own.getByText('第 1 条，共 2 条').waitFor()
    await own.locator('iframe.source-frame').waitFor()
    expect(await findViolations(own)).toEqual([])
    const html = await own
      .context()
      .request.get(`${tried.service.address}/api/v1/sources/${id}/document.html`)
    const plain = await own.context().newPage()
    await plain.setContent(await html.text())
    expect(await findViolations(plain)).toEqual([])
  },
  patienceMs,
)

test(
  'a correction stands beside what was read, outlives another reading, and can be undone',
  async () => {
    await openReport()
    expect(await valueAt(cell).innerText()).toMatch(/^8/)
    await valueAt(cell).focus()
    await page.keyboard.press('c')
    const dialog = page.getByRole('dialog', { name: '更正数值' })
    await dialog.getByText('机器读取：8').waitFor()
    await page.keyboard.type('6')
    await dialog.getByLabel('理由').fill('各类申请人合计为6')
    await dialog.getByLabel('您的姓名').fill('李青')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await valueAt(cell).locator('ins').getByText('6').waitFor()
    expect(await valueAt(cell).locator('del').innerText()).toBe('8')
    await page.getByText(/李青.*各类申请人合计为6/).waitFor()

    await page.getByRole('button', { name: '重新读取' }).click()
    await page.getByText('第 2 次读取').waitFor({ timeout: patienceMs / 2 })
    await valueAt(cell).locator('ins').getByText('6').waitFor()

    await page.getByRole('button', { name: '撤销' }).click()
    await becomes(() => valueAt(cell).locator('ins').count(), 0)
    await page.getByText('撤销了此前的一项决定').waitFor()
    expect(await valueAt(cell).innerText()).toMatch(/^8/)
  },
  patienceMs,
)

test(
  'doubts are gone through by keys alone: next, previous, correct, undo, dismiss, accept',
  async () => {
    await page.goto(`${tried.service.address}/review`)
    await page.getByText('第 1 条，共 2 条').waitFor()
    await page.locator('iframe.source-frame').waitFor()
    const lit = page.frameLocator('iframe.source-frame').locator('.lit')
    await becomes(() => lit.count(), 1)
    const before = await lit.getAttribute('data-spots')
    await page.keyboard.press('ArrowDown')
    await until(async () => (await lit.getAttribute('data-spots')) !== before, lookMs)
    await page.keyboard.press('Enter')
    const focused = page.frameLocator('iframe.source-frame').locator(':focus')
    await becomes(() => focused.count(), 1)
    await page.keyboard.press('n')
    await page.getByText('第 2 条，共 2 条').waitFor()
    await page.keyboard.press('p')
    await page.getByText('第 1 条，共 2 条').waitFor()

    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: '判为不成立' })
    await page.keyboard.type('原文如此')
    await page.keyboard.press('Tab')
    await page.keyboard.type('王禾')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('第 2 条，共 2 条').waitFor()
    await page.keyboard.press('u')
    await page.getByText('第 1 条，共 2 条').waitFor()
    await becomes(() => page.getByText('已判为不成立').count(), 0)

    await page.keyboard.press('a')
    await page.getByText('第 2 条，共 2 条').waitFor()
    await page.keyboard.press('a')
    await page.getByText('已认可读数').waitFor()
    await page.reload()
    await page.getByText('没有待复核的疑点').waitFor()
    await openReport()
    await becomes(() => page.getByText('已认可', { exact: true }).count(), 2)
  },
  patienceMs,
)

test(
  'of two sources for an agency and a year the other one can be taken',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-rivals-'))
    const paths = ['甲.txt', '乙.txt'].map((name) => join(folder, name))
    paths.forEach((path, at) => {
      writeFileSync(path, madeUpReport('云溪县统计局', 2023) + '\n'.repeat(at))
    })
    const ids = [...(await readFiles(page, tried.service, paths, patienceMs / 2)).values()]
    rmSync(folder, { recursive: true })
    const isOther = async (own: string | undefined): Promise<boolean> => {
      await page.goto(`${tried.service.address}/reports/${own}`)
      await page.getByText('同一机关同一年度的其他来源').waitFor()
      return (await page.getByText('统计采用另一来源').count()) === 1
    }
    const [first, second] = ids
    const other = (await isOther(first)) ? first : second
    await isOther(other)
    await page.getByRole('button', { name: '改为采用此来源' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('您的姓名').fill('李青')
    await dialog.getByRole('button', { name: '采用此来源' }).click()
    await dialog.waitFor({ state: 'detached' })
    await becomes(() => page.getByText('统计采用另一来源').count(), 0)
  },
  patienceMs,
)

test(
  'a place that is named in the address is shown at once',
  async () => {
    await page.goto(`${tried.service.address}/reports/${id}?cell=${cell}`)
    await page.getByRole('grid').first().waitFor()
    const lit = page.frameLocator('iframe.source-frame').locator('.lit')
    await becomes(() => lit.getAttribute('data-spots'), cell)
  },
  patienceMs,
)
