import { expect, test } from '@jest/globals'
import { findViolations } from './find-violations.ts'
import { tryPage } from './try-page.ts'

const patienceMs = 120_000
const lookMs = 60_000
const writeToken = 'a-token-that-writes-0001'
const readToken = 'a-token-that-reads-00001'

const tried = tryPage({
  lookMs,
  environment: { GONGKAI_TOKEN: `林晓:${writeToken}`, GONGKAI_READ_TOKEN: readToken },
})

test(
  'where tokens are demanded one signs in once, under the name of the token, and out again',
  async () => {
    const page = await tried.open('/intake')
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
  },
  patienceMs,
)

test(
  'with a token that reads one looks, but is offered no change',
  async () => {
    const page = await tried.open('/intake')
    await page.getByLabel('令牌', { exact: true }).fill(readToken)
    await page.keyboard.press('Enter')
    await page.getByText('当前令牌只能查看，不能添加文件。').waitFor()
    expect(await page.getByRole('button', { name: '选择文件', exact: true }).count()).toBe(0)
    await page.getByRole('link', { name: '来源', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '来源' }).waitFor()
    expect(await page.getByRole('button', { name: '添加网站' }).count()).toBe(0)
  },
  patienceMs,
)
