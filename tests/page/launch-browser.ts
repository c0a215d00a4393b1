import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../servers/server-programs.ts'

/**
 * Starts the browser that the page is tried in.
 *
 * Errors: Error where there is none; no test is passed over for that.
 */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('These tests need Chromium: run `apt-get install chromium`.')
  // Tests run in containers whose user is root, for whom Chromium has no sandbox.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}
