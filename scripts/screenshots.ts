import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate, layouts } from '../tests/generator/index.ts'
import { educationOffice, educationYears, waterOffice, waterYears } from '../tests/page/invented-series.ts'
import { launchBrowser } from '../tests/page/launch-browser.ts'
import { openView } from '../tests/page/open-view.ts'
import { type PageService, startPageService } from '../tests/page/page-service.ts'
import { seriesReport } from '../tests/page/series-report.ts'
import { until } from '../tests/until.ts'

/**
 * Photographs the main views of the page into `docs/screenshots`, at two widths: `npm run screenshots`.
 *
 * It shows what the last build wrote, on invented reports; needs Chromium and a Chinese font.
 */
interface View {
  readonly name: string
  readonly path: string
  /** What is there when the view is whole. */
  readonly shows: string
}

const folder = 'docs/screenshots'
const widths = [1280, 820]
const samples = ['qinghe-data-2021.pdf', 'qinghe-water-2024.docx', 'songyue-2023.html', 'wangxi-2022.txt']
/** Layouts of which some leave doubts. */
const odd = ['txt-run-on', 'txt-loose-lines', 'txt-vanished-blanks', 'html-broken', 'docx-odd', 'md-split']
const seed = 7
const patienceMs = 300_000

const service = await startPageService()
const browser = await launchBrowser()
try {
  const files = inventedFiles()
  for (const { name, bytes } of files) writeFileSync(join(service.folder, 'inbox', name), bytes)
  await until(() => hasRead(service, files.length), patienceMs)
  mkdirSync(folder, { recursive: true })
  for (const view of await views(service)) for (const width of widths) await photograph(view, width)
} finally {
  await browser.close()
  await service.end()
}

interface InventedFile {
  readonly name: string
  readonly bytes: Uint8Array | string
}

function inventedFiles(): readonly InventedFile[] {
  const named = (agency: string, year: number, ending: string): string =>
    `${agency}${year}年政府信息公开工作年度报告.${ending}`
  const series = [
    ...educationYears.map((year) => ({ agency: educationOffice, year })),
    ...waterYears.map((year) => ({ agency: waterOffice, year })),
  ].map(({ agency, year }) => ({ name: named(agency, year.year, 'html'), bytes: seriesReport(agency, year) }))
  const oddOnes = layouts
    .filter(({ name }) => odd.includes(name))
    .flatMap((layout) => [1, 2].map((index) => generate(layout, index, seed)))
    .flatMap(({ gold, source }) => {
      if (gold.kind !== 'report' || source.type !== 'bytes') return []
      return [{ name: named(gold.agency, gold.year, gold.name.split('.').at(-1) ?? ''), bytes: source.bytes }]
    })
  const ours = samples.map((name) => ({ name, bytes: readFileSync(join('samples', 'reports', name)) }))
  return [...oddOnes, ...series, ...ours, { name: '会议通知.txt', bytes: '今天下午开会。' }]
}

async function hasRead({ address }: PageService, count: number): Promise<boolean> {
  const { store } = (await ask(address, '/status')) as { store: { runs: { done: number; failed: number } } }
  return store.runs.done + store.runs.failed >= count
}

/** Whoever opens the page on this machine is let in, and so are we. */
async function ask(address: string, path: string): Promise<unknown> {
  const visit = await fetch(`${address}/`)
  const cookie = visit.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return (await fetch(`${address}/api/v1${path}`, { headers: { cookie } })).json()
}

async function views({ address }: PageService): Promise<readonly View[]> {
  const { rows } = (await ask(address, '/reports?q=songyue')) as { rows: { sourceId: string }[] }
  return [
    { name: 'reports', path: '/reports?sort=doubts', shows: 'tbody tr' },
    { name: 'report', path: `/reports/${rows[0]?.sourceId}`, shows: 'table td' },
    { name: 'review', path: '/review?q=%E6%A2%85%E6%A1%A5', shows: 'kbd' },
    {
      name: 'compare',
      path: `/compare?agency=${encodeURIComponent(educationOffice)}`,
      shows: '.chart svg path',
    },
  ]
}

async function photograph({ name, path, shows }: View, width: number): Promise<void> {
  const { page, troubles } = await openView(browser, service.address + path, { width })
  await page.locator(shows).first().waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle').catch(() => null)
  await until(async () => (await page.locator('.waiting, [aria-busy="true"]').count()) === 0, patienceMs)
  await page.screenshot({ path: join(folder, `${name}-${width}.png`) })
  await page.context().close()
  if (troubles.length > 0) throw new Error(`${name}: ${troubles.join('; ')}`)
}
