import { encodeGbk } from '../../encode-gbk.ts'
import type { Layout } from '../../layout.ts'
import { composeHtml, htmlPage, plainHtmlStyle } from './compose-html.ts'
import { portalBody } from './portal.ts'
import { wordMarkup } from './word-markup.ts'

/** Pages in GBK or UTF-16 whose declaration is right, wrong, late or missing. */
export const gbkHtml: Layout = {
  name: 'html-encodings',
  extension: 'html',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const content = composeHtml(report, random.chance(0.5) ? wordMarkup(random) : plainHtmlStyle)
    const isPortal = random.chance(0.5)
    const body = isPortal ? portalBody(report, content, random) : content
    const declared = random.pick(['gb2312', 'gbk', 'gb18030', 'GB2312', 'utf-8', 'late', 'none'])
    const title = report.titleLines.join('')
    const page =
      declared === 'none' || declared === 'late'
        ? bare(title, body, declared === 'late')
        : htmlPage({ title, body, charset: declared })
    const isWide = declared === 'none' && random.chance(0.5)
    return {
      source: { type: 'bytes', bytes: isWide ? Buffer.from(`\ufeff${page}`, 'utf16le') : encodeGbk(page) },
      traits: [`charset:${declared}`, isWide ? 'encoding:utf-16' : 'encoding:gbk'],
      loss: 'none',
    }
  },
}

/** Without a declaration, or with one behind more than a kilobyte of script. */
function bare(title: string, body: string, isLate: boolean): string {
  const script = `<script>/*${'x'.repeat(1500)}*/</script>`
  const late = isLate ? `${script}<meta http-equiv="Content-Type" content="text/html; charset=gb2312">` : ''
  return `<html><head>${late}<title>${title}</title></head><body>${body}</body></html>`
}
