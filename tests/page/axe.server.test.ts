import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { until } from '../until.ts'
import { dropFiles } from './drop-files.ts'
import { findViolations } from './find-violations.ts'
import { educationOffice, educationYears, waterOffice, waterYears } from './invented-series.ts'
import { seriesReport } from './series-report.ts'
import { tryPage } from './try-page.ts'

const patienceMs = 120_000
const lookMs = 60_000

const siteList = `sources:
  - name: songyue
    url: https://www.example.gov.cn/zwgk/nb/
    agency: ${educationOffice}
    schedule: { cron: "0 6 * * 1" }
`

const tried = tryPage({ lookMs })
/** Of a sample with a failed check. */
let sourceId: string

beforeAll(async () => {
  const page = await tried.open('/intake')
  const series = [
    ...educationYears.map((year) => ({
      name: `a${year.year}.html`,
      text: seriesReport(educationOffice, year),
    })),
    ...waterYears.map((year) => ({ name: `b${year.year}.html`, text: seriesReport(waterOffice, year) })),
  ]
  const sample = { name: 'songyue.html', text: readFileSync('samples/reports/songyue-2023.html', 'utf8') }
  await dropFiles(page, [...series, sample, { name: 'other.txt', text: '今天下午开会。' }])
  writeFileSync(join(tried.service.folder, 'gongkai.sources.yaml'), siteList)
  const state = page.getByText('进行中 0')
  await state.waitFor({ timeout: patienceMs })
  const row = page.getByRole('row', { name: /songyue\.html/ })
  const link = await row.getByRole('link').getAttribute('href')
  sourceId = link?.split('/').at(-1) ?? ''
}, 2 * patienceMs)

interface Situation {
  readonly name: string
  readonly path: () => string
  /** What is there when the view is whole. */
  readonly shows: string
  readonly act?: (page: Page) => Promise<unknown>
}

const compareBoth = [educationOffice, waterOffice]
  .map((name) => `agency=${encodeURIComponent(name)}`)
  .join('&')

const situations: readonly Situation[] = [
  { name: 'the list', path: () => '/reports', shows: 'tbody tr' },
  {
    name: 'the list with words',
    path: () => '/reports?text=%E5%9F%B9%E8%AE%AD&year=2023',
    shows: 'tbody tr mark',
  },
  { name: 'a list without reports', path: () => '/reports?q=nothing', shows: '.empty' },
  {
    name: 'the export',
    path: () => '/reports',
    shows: 'tbody tr',
    act: (page) => page.locator('body').press('e'),
  },
  {
    name: 'the keys',
    path: () => '/reports',
    shows: 'tbody tr',
    act: (page) => page.locator('body').press('?'),
  },
  { name: 'one report', path: () => `/reports/${sourceId}`, shows: 'table td' },
  { name: 'the review', path: () => '/review', shows: 'h1' },
  { name: 'what comes in', path: () => '/intake', shows: 'tbody tr' },
  { name: 'nothing compared', path: () => '/compare', shows: '.start-agencies li' },
  { name: 'one agency', path: () => `/compare?${compareBoth.split('&')[0]}`, shows: '.chart svg' },
  {
    name: 'two texts',
    path: () => `/compare?${compareBoth.split('&')[0]}`,
    shows: '.copied button',
    act: (page) => page.locator('.copied button').first().click(),
  },
  {
    name: 'agencies to choose from',
    path: () => '/compare',
    shows: 'h1',
    act: async (page) => {
      await page.getByRole('combobox').focus()
      await page.getByRole('option').first().waitFor()
    },
  },
  { name: 'two agencies', path: () => `/compare?${compareBoth}`, shows: '.chart svg' },
  { name: 'watched sites', path: () => '/sources', shows: 'tbody tr' },
  {
    name: 'a site to add',
    path: () => '/sources',
    shows: 'tbody tr',
    act: (page) => page.locator('body').press('n'),
  },
  { name: 'the ledger', path: () => '/ledger', shows: 'tbody tr' },
  { name: 'an address that leads nowhere', path: () => '/nowhere', shows: 'h1' },
]

const looks = [
  { language: 'zh', scheme: 'light', width: 1280 },
  { language: 'zh', scheme: 'dark', width: 820 },
  { language: 'en', scheme: 'light', width: 820 },
  { language: 'en', scheme: 'dark', width: 1280 },
] as const

test.each(looks)(
  'axe finds nothing against level A or AA in %j',
  async (look) => {
    const page = await tried.open('/reports', look)
    const found: string[] = []
    for (const { name, path, shows, act } of situations) {
      await page.goto(tried.service.address + path())
      await page.locator(shows).first().waitFor({ state: 'attached' })
      await act?.(page)
      await settled(page)
      found.push(...(await findViolations(page)).map((violation) => `${name}: ${violation}`))
      const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
      if (width > look.width) found.push(`${name}: ${width} pixels wide`)
    }
    expect(found).toEqual([])
  },
  3 * patienceMs,
)

/** Waits until nothing is loaded any more. */
async function settled(page: Page): Promise<void> {
  await until(async () => (await page.locator('.waiting, [aria-busy="true"]').count()) === 0, lookMs)
}
