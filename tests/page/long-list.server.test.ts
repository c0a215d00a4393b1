import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Locator } from 'playwright-core'
import { madeUpReport } from '../made-up-report.ts'
import { until } from '../until.ts'
import { dropFiles } from './drop-files.ts'
import { tryPage } from './try-page.ts'

const patienceMs = 180_000
const lookMs = 60_000
const files = 60
const perPage = 50

const tried = tryPage({ lookMs })

function count(locator: Locator, expected: number): Promise<void> {
  return until(async () => (await locator.count()) === expected, lookMs)
}

test(
  'what is put into the inbox appears in the list without a reload',
  async () => {
    const page = await tried.open('/reports')
    await page.getByText('还没有报告').waitFor()
    writeFileSync(join(tried.service.folder, 'inbox', 'a.txt'), madeUpReport('云溪县水利局', 2024))
    await page.getByRole('row', { name: /云溪县水利局.*2024.*无疑点/ }).waitFor()
  },
  patienceMs,
)

test(
  'a long list is turned page by page, and its address brings a page back',
  async () => {
    const page = await tried.open('/intake')
    const notices = Array.from({ length: files }, (_, at) => ({
      name: `通知${at}.txt`,
      text: `今天开会，第${at}次。`,
    }))
    await dropFiles(page, notices)
    await page.getByText(`进行中 0，完成 0，未成 ${files}`).waitFor({ timeout: patienceMs })
    await page.getByRole('link', { name: '报告', exact: true }).click()
    await page.getByRole('button', { name: `读取失败 ${files}` }).click()
    const rows = page.locator('tbody tr')
    await count(rows, perPage)
    await page.getByRole('button', { name: '下一页' }).click()
    await page.getByText(`第 ${perPage + 1}–${files} 条，共 ${files} 条`).waitFor()
    const names = await rows.allInnerTexts()
    await page.reload()
    await page.getByText(`第 ${perPage + 1}–${files} 条，共 ${files} 条`).waitFor()
    expect(await rows.allInnerTexts()).toEqual(names)
    await page.getByRole('button', { name: '上一页' }).click()
    await count(rows, perPage)
    const colleague = await tried.open(`/reports${await page.evaluate<string>('location.search')}`)
    await count(colleague.locator('tbody tr'), perPage)
  },
  2 * patienceMs,
)

test(
  'of many failures a page is shown, and all are tried again after a question',
  async () => {
    const page = await tried.open('/intake')
    const failures = page.getByRole('region', { name: /读取失败的文件/ })
    await count(failures.locator('tbody tr'), perPage)
    await failures.getByRole('button', { name: '下一页' }).click()
    await count(failures.locator('tbody tr'), files - perPage)
    await failures.getByRole('button', { name: `全部重试（${files}）` }).click()
    await page.getByText(`将重新读取所列的 ${files} 个文件，包括其他各页。`).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '全部重试' }).press('Enter')
    await page.getByText(`已安排重读 ${files} 个文件`).waitFor({ state: 'attached' })
  },
  patienceMs,
)

test(
  'failures are narrowed by reason and name, by keyboard and by an address, and those alone are tried again',
  async () => {
    writeFileSync(join(tried.service.folder, 'inbox', '坏通知1.docx'), 'PK\u0003\u0004')
    const page = await tried.open('/intake')
    const failures = page.getByRole('region', { name: /读取失败的文件/ })
    const cause = failures.getByRole('combobox', { name: '原因' })
    await cause.getByRole('option', { name: '文件已损坏或不完整 (1)' }).waitFor({ state: 'attached' })
    await page.keyboard.press('/')
    await page.keyboard.type('通知1')
    const found = 1 + 10 + 1
    await failures.getByText(`第 1–${found} 条，共 ${found} 条`).waitFor()
    await cause.selectOption('not-a-report')
    await failures.getByText(`第 1–${found - 1} 条，共 ${found - 1} 条`).waitFor()
    const colleague = await tried.open(`/intake${await page.evaluate<string>('location.search')}`)
    await colleague.getByRole('button', { name: `全部重试（${found - 1}）` }).waitFor()
    await failures.getByRole('button', { name: '清除筛选' }).click()
    await cause.selectOption('damaged')
    await failures.getByRole('button', { name: '全部重试（1）' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '全部重试（1）' }).press('Enter')
    await page.getByText('已安排重读 1 个文件').waitFor({ state: 'attached' })
  },
  patienceMs,
)
