import type { Layout, LayoutOutput } from '../../tests/generator/layout.ts'
import { docxWord } from '../../tests/generator/layouts/docx/docx-layouts.ts'
import { govHtml } from '../../tests/generator/layouts/html/gov-html.ts'
import { tabbed } from '../../tests/generator/layouts/text/tabbed.ts'
import type { PrintedReport } from '../../tests/generator/print/printed.ts'
import type { Random } from '../../tests/generator/random.ts'
import { drawReport } from './draw-report.ts'

const largeBytes = 100_000
const largePages = 5
/** Twenty pages of a word processor: three of tables, the others of 28 lines of 28 characters. */
const largeProse = 17 * 28 * 28

/** One large document of each format, grown by prose in its first section. */
export const largeLayouts: readonly Layout[] = [
  large('text-100-kb', tabbed, untilBytes(tabbed)),
  large('html-100-kb', govHtml, untilBytes(govHtml)),
  large('docx-20-pages', docxWord, (report, random) => docxWord.print(withProse(report, largeProse), random)),
  large('pdf-5-pages', { ...docxWord, extension: 'pdf' }, untilPages),
]

type Print = Layout['print']

function large(name: string, like: Layout, print: Print): Layout {
  return { ...like, name, print }
}

function untilBytes(layout: Layout): Print {
  return (report, random) => {
    const print = (characters: number) => layout.print(withProse(report, characters), random.fork())
    let characters = 0
    let output = print(characters)
    while (sizeOf(output) < largeBytes) {
      characters += Math.max(paragraph.length, Math.floor((largeBytes - sizeOf(output)) / 6))
      output = print(characters)
    }
    return output
  }
}

function untilPages(report: PrintedReport, _random: Random): LayoutOutput {
  let characters = 0
  let drawn = drawReport(report)
  while (drawn.pages < largePages) {
    characters += paragraph.length
    drawn = drawReport(withProse(report, characters))
  }
  return { source: { type: 'bytes', bytes: drawn.bytes }, traits: [], loss: 'none' }
}

function sizeOf({ source }: LayoutOutput): number {
  return source.type === 'bytes' ? source.bytes.length : Number.POSITIVE_INFINITY
}

const paragraph =
  '办事大厅设置了查阅点，备有目录和指南，来人可以自行翻阅，也可以请值班人员代为检索；栏目按主题重新归类，过期的链接逐条核对后撤下，新的文件在签发后及时上传，并附有简明的解读。'

/** The report with that many more characters of prose in its first section. */
function withProse(report: PrintedReport, characters: number): PrintedReport {
  const count = Math.round(characters / paragraph.length)
  const added = Array.from({ length: count }, () => ({
    type: 'paragraph' as const,
    text: paragraph,
    isSubheading: false,
  }))
  const sections = report.sections.map((section) =>
    section.key === 'overview' ? { ...section, blocks: [...section.blocks, ...added] } : section,
  )
  return { ...report, sections }
}
