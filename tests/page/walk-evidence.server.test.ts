import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import type { Cell, Report } from '../../src/document/index.ts'
import { until } from '../until.ts'
import { readFiles } from './kept-sources.ts'
import { tryPage } from './try-page.ts'

const folder = 'samples/reports'
const samples = readdirSync(folder)
/** Of these the numbers stand in lines together with others, or run on. */
const flattened = ['tests/fixtures/markdown-tables/source.md', 'tests/fixtures/run-on-text/source.txt']
/** A busy machine reads slowly. */
const patienceMs = 240_000
const lookMs = patienceMs / 4
const tried = tryPage({ lookMs })
let ids: ReadonlyMap<string, string>

beforeAll(async () => {
  const page = await tried.open('/')
  const paths = [...samples.map((name) => join(folder, name)), ...flattened]
  ids = await readFiles(page, tried.service, paths, patienceMs / 2)
}, patienceMs)

/** A report's page, with a way to what is lit in its source. */
interface OpenReport {
  readonly page: Page
  /** Elements of the source. */
  readonly inSource: (selector: string) => Locator
}

async function openReport(sample: string): Promise<OpenReport> {
  const page = await tried.open(`/reports/${ids.get(sample)}`)
  await page.getByRole('grid').first().waitFor()
  const isPdf = sample.endsWith('.pdf')
  const inSource = (selector: string): Locator =>
    isPdf
      ? page.locator(`.pdf-pages ${selector}`)
      : page.frameLocator('iframe.source-frame').locator(selector)
  await inSource('[data-spots]').first().waitFor({ state: 'attached' })
  return { page, inSource }
}

const cellOf = (page: Page, cell: string): Locator => page.locator(`[data-cell="${cell}"]`)
const focusedCell = (page: Page): Promise<unknown> => page.evaluate('document.activeElement.dataset.cell')

async function becomes(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  let last: unknown
  const look = async (): Promise<boolean> => {
    last = await read()
    return last === expected
  }
  await until(look, lookMs).catch(() => {})
  expect(last).toBe(expected)
}

/** A place on a page is marked by a box, without its text; an inferred number by more than its print. */
function isPrint(marked: string | undefined, { raw, status, evidence }: Cell): boolean {
  if (marked === undefined) return false
  const plain = (text: string): string => text.replace(/\s/g, '')
  return evidence?.page !== undefined || status === 'inferred' || plain(marked).includes(plain(raw ?? ''))
}

/** Whether something stands where it can be seen. */
async function isSeen(page: Page, spot: Locator): Promise<boolean> {
  const box = await spot.boundingBox()
  const pane = await page.locator('.source-pane').boundingBox()
  if (!box || !pane) return false
  return box.y >= pane.y && box.y + box.height <= pane.y + pane.height + 1
}

describe.each(samples)('in %s', (sample) => {
  test(
    'a number that is pointed at or clicked lights up in the source and comes into sight',
    async () => {
      const { page, inSource } = await openReport(sample)
      await cellOf(page, 'disclosure.licensing.decisions').hover()
      await becomes(() => inSource('.lit').count(), 1)
      const first = await inSource('.lit').getAttribute('data-spots')
      expect(first).toBe('disclosure.licensing.decisions')
      await cellOf(page, 'applications.carriedOut.total').click()
      await becomes(() => inSource('.lit').getAttribute('data-spots'), 'applications.carriedOut.total')
      await becomes(() => isSeen(page, inSource('.lit')), true)
      if (!sample.endsWith('.pdf')) {
        const printed = await cellOf(page, 'applications.carriedOut.total').locator('.number').innerText()
        expect((await inSource('.lit').innerText()).trim()).toBe(printed)
      }
    },
    patienceMs,
  )

  test(
    'a number that is clicked in the source lights up in its table and has the focus',
    async () => {
      const { page, inSource } = await openReport(sample)
      await inSource('[data-spots="applications.new.total"]').click()
      await becomes(() => focusedCell(page), 'applications.new.total')
      expect(await cellOf(page, 'applications.new.total').getAttribute('aria-selected')).toBe('true')
      await becomes(() => inSource('.lit').getAttribute('data-spots'), 'applications.new.total')
    },
    patienceMs,
  )

  test(
    'by keys one goes from number to number, to the source, along it and back',
    async () => {
      const { page, inSource } = await openReport(sample)
      await cellOf(page, 'applications.new.naturalPerson').focus()
      await page.keyboard.press('End')
      await becomes(() => focusedCell(page), 'applications.new.total')
      await page.keyboard.press('ArrowDown')
      await becomes(() => focusedCell(page), 'applications.carriedIn.total')
      await page.keyboard.press('Enter')
      const focused = (): Promise<string | null> => inSource(':focus').getAttribute('data-spots')
      await becomes(focused, 'applications.carriedIn.total')
      await page.keyboard.press('Escape')
      await becomes(() => focusedCell(page), 'applications.carriedIn.total')
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowLeft')
      await becomes(focused, 'applications.carriedIn.other')
      await page.keyboard.press('Enter')
      await becomes(() => focusedCell(page), 'applications.carriedIn.other')
    },
    patienceMs,
  )
})

test.each([...samples, ...flattened.map((path) => basename(path))])(
  'of %s every number that was read is marked, by its print',
  async (name) => {
    const { page, inSource } = await openReport(name)
    const answer = await page
      .context()
      .request.get(`${tried.service.address}/api/v1/sources/${ids.get(name)}`)
    const { stored } = (await answer.json()) as { readonly stored: { readonly report: Report } }
    const marked = new Map<string, string>()
    const all = await inSource('[data-spots]').evaluateAll((spots) =>
      spots.map(({ attributes, textContent }) => [attributes.getNamedItem('data-spots')?.value, textContent]),
    )
    for (const [spots, text] of all) {
      for (const id of (spots ?? '').split(' ')) marked.set(id, (marked.get(id) ?? '') + (text ?? ''))
    }
    const wrong = Object.entries(stored.report.tables).flatMap(([table, content]) =>
      Object.entries(content?.cells ?? {})
        .filter(([key, cell]) => cell.evidence !== null && !isPrint(marked.get(`${table}.${key}`), cell))
        .map(([key, { raw }]) => [`${table}.${key}`, raw, marked.get(`${table}.${key}`)]),
    )
    expect(wrong).toEqual([])
  },
  patienceMs,
)

test(
  'a browser that hears nothing of a frame without scripts still finds what was clicked in it',
  async () => {
    const page = await tried.open('/')
    // As Safari has it; words, since the tests are compiled without the types of a browser.
    await page.addInitScript(`
      const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
        get() {
          const page = own.get.call(this)
          if (page) page.addEventListener = () => {}
          return page
        },
      })`)
    await page.goto(`${tried.service.address}/reports/${ids.get('songyue-2023.html')}`)
    const inSource = page.frameLocator('iframe.source-frame')
    for (const cell of ['applications.new.total', 'applications.carriedIn.total', 'applications.new.total']) {
      await inSource.locator(`[data-spots="${cell}"]`).click()
      await becomes(() => focusedCell(page), cell)
    }
  },
  patienceMs,
)

test(
  'the pages of a PDF are drawn when they come near, by our own program alone',
  async () => {
    const { page } = await openReport('qinghe-data-2021.pdf')
    const drawn = (): Promise<unknown> =>
      page.evaluate(`(() => {
        const canvas = document.querySelector('.pdf-page canvas')
        if (!canvas || canvas.width === 0) return false
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        return data.some((part, at) => at % 4 === 0 && part < 100)
      })()`)
    await becomes(drawn, true)
    await page.getByRole('button', { name: '放大' }).click()
    await becomes(drawn, true)
  },
  patienceMs,
)
