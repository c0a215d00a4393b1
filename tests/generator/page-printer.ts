import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import type { PageSource } from './layout.ts'
import { rotatePages } from './rotate-pages.ts'

/** Prints pages with one browser: start it, print many, close it. */
export class PagePrinter {
  private constructor(private readonly browser: Browser) {}

  /** A printer with the browser at `executablePath`, which finds no network. */
  static async start(executablePath: string): Promise<PagePrinter> {
    return new PagePrinter(await chromium.launch({ executablePath, args: browserFlags }))
  }

  /** The page as PDF, or as the text of that PDF laid out by columns. */
  async print(source: PageSource): Promise<Uint8Array> {
    const page = await this.browser.newPage()
    try {
      await page.setContent(source.html)
      const hasFurniture = source.footer !== null || source.header !== null
      const pdf = await page.pdf({
        format: 'A4',
        landscape: source.isLandscape,
        margin: { top: '22mm', bottom: '22mm', left: '20mm', right: '20mm' },
        displayHeaderFooter: hasFurniture,
        headerTemplate: source.header ?? '<span></span>',
        footerTemplate: source.footer ?? '<span></span>',
      })
      if (source.turn) return rotatePages(pdf, source.turn)
      if (source.as === 'cut') return pdf.subarray(0, pdf.length / 2)
      return source.as === 'text' ? await columnsOf(pdf) : pdf
    } finally {
      await page.close()
    }
  }

  async close(): Promise<void> {
    await this.browser.close()
  }
}

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function columnsOf(pdf: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-columns-'))
  try {
    const file = join(folder, 'page.pdf')
    await writeFile(file, pdf)
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-'], { encoding: 'buffer' })
    return stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}
