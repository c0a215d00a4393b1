/** The pages of a host of the benchmark. */
export interface BenchPage {
  readonly path: string
  readonly body: Buffer
}

const pageBytes = 64 * 1024
const newsPerPage = 150

/** An index and the pages of reports that it names, 64 KB each, with the furniture that portals have. */
export function benchPages(count: number): readonly BenchPage[] {
  const paths = Array.from({ length: count - 1 }, (_, index) => `/art/${index}.html`)
  const items = paths.map(
    (path, index) =>
      `<li><a href="${path}" title="松月县第${index}局2023年政府信息公开工作年度报告">松月县第${index}局…</a><span>2024-01-09</span></li>`,
  )
  const index = page('政府信息公开年报', `<ul>${items.join('\n')}</ul>`)
  const reports = paths.map((path, number) => ({
    path,
    body: page(
      `松月县第${number}局2023年政府信息公开工作年度报告`,
      `<h1>松月县第${number}局2023年政府信息公开工作年度报告</h1>`,
    ),
  }))
  return [{ path: '/nb/', body: index }, ...reports]
}

function page(title: string, content: string): Buffer {
  const news = Array.from(
    { length: newsPerPage },
    (_, index) => `<li><a href="/news/${index}.html">松月要闻第${index}条</a><span>2024-01-09</span></li>`,
  )
  const head = `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${content}<ul>${news.join('\n')}</ul>`
  const paragraph =
    '<p>松月县围绕群众关切持续推进政府信息公开工作，及时回应社会关注，不断提升服务水平。</p>\n'
  const room = pageBytes - Buffer.byteLength(head) - Buffer.byteLength('</body></html>')
  const filling = paragraph.repeat(Math.max(0, Math.floor(room / Buffer.byteLength(paragraph))))
  const text = `${head}${filling}</body></html>`
  return Buffer.concat([
    Buffer.from(text),
    Buffer.alloc(Math.max(0, pageBytes - Buffer.byteLength(text)), ' '),
  ])
}
