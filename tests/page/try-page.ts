import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './launch-browser.ts'
import { type OpenView, openView, type ViewOptions } from './open-view.ts'
import { type PageService, startPageService } from './page-service.ts'

export interface TrialSetting {
  /** What a view may take to show what was asked for, while other tests run. */
  readonly lookMs: number
  /** Of the service. */
  readonly environment?: Readonly<Record<string, string>>
}

/** The page as the tests of a file try it. */
export interface TriedPage {
  readonly service: PageService
  /** Opens a view, such as `/reports`, in a browser of its own; closed after the test, which fails where it had trouble. */
  open(path: string, options?: ViewOptions): Promise<Page>
}

/** The first start of the embedded database takes a while on a busy machine. */
const startMs = 120_000

/** Starts a service and a browser for all tests of the file that calls it, and ends them afterwards. */
export function tryPage({ lookMs, environment = {} }: TrialSetting): TriedPage {
  let service: PageService
  let browser: Browser
  const views: OpenView[] = []

  beforeAll(async () => {
    service = await startPageService(environment)
    browser = await launchBrowser()
  }, startMs)

  afterEach(async () => {
    const opened = views.splice(0)
    for (const { page } of opened) await page.context().close()
    expect(opened.flatMap(({ troubles }) => troubles)).toEqual([])
  })

  afterAll(async () => {
    await browser.close()
    await service.end()
  }, startMs)

  return {
    get service() {
      return service
    },
    open: async (path, options) => {
      const view = await openView(browser, service.address + path, options)
      views.push(view)
      view.page.setDefaultTimeout(lookMs)
      return view.page
    },
  }
}
