import { createHash } from 'node:crypto'
import type { Page } from './parse-page.ts'

/** sha256, lower-case hex, of what a page says that lasts: two pages with the same differ in furniture alone. */
export function contentDigest({ title, lastingText }: Pick<Page, 'title' | 'lastingText'>): string {
  return createHash('sha256')
    .update(`${title.replace(/\s/gu, '')}\n${lastingText}`)
    .digest('hex')
}
