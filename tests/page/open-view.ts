import type { Browser, Page } from 'playwright-core'

export interface ViewOptions {
  readonly language?: 'zh' | 'en'
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
}

/** A view of the page in a browser of its own, with what went wrong in it. */
export interface OpenView {
  readonly page: Page
  /** Errors of the page's program, and requests that went elsewhere; empty where all is well. */
  readonly troubles: readonly string[]
}

const height = 900

/** Opens a view of the page as somebody does who was never there. */
export async function openView(
  browser: Browser,
  address: string,
  { language = 'zh', scheme = 'light', width = 1280 }: ViewOptions = {},
): Promise<OpenView> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const troubles: string[] = []
  const { origin } = new URL(address)
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) troubles.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(?:blob|data):/.test(url)) troubles.push(`asked elsewhere: ${url}`)
  })
  if (language === 'en') await page.addInitScript("localStorage.setItem('gongkai.language', 'en')")
  await page.goto(address)
  return { page, troubles }
}
