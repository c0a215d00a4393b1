import type { Layout } from '../../layout.ts'
import {
  headingLine,
  type PrintedGrid,
  type PrintedReport,
  type PrintedSection,
} from '../../print/printed.ts'
import { splitGrid } from '../../print/split-grid.ts'
import type { Random } from '../../random.ts'
import { paragraph, run, textBox } from './ooxml.ts'
import { packageDocx } from './package-docx.ts'
import {
  chooseOddities,
  contentsList,
  oddRuns,
  traitsOfOddities,
  type WordOddities,
} from './word-oddities.ts'
import { wordTable } from './word-table.ts'

/** Word's way: heading styles, which may carry the numbering. */
export const docxWord: Layout = docx('docx-word', { hasHeadingStyles: true, oddityShare: 0.1 })

/** WPS's way: headings that are paragraphs in another font. */
export const docxWps: Layout = docx('docx-wps', { hasHeadingStyles: false, oddityShare: 0.1 })

/** Files with text boxes, tracked changes, hidden text, layout tables and what else editors leave behind. */
export const docxOdd: Layout = docx('docx-odd', { hasHeadingStyles: true, oddityShare: 0.5 })

interface WordManner {
  readonly hasHeadingStyles: boolean
  readonly oddityShare: number
}

/** Everything that the writers below need to know. */
interface Writing {
  readonly report: PrintedReport
  readonly manner: WordManner
  readonly oddities: WordOddities
  /** Whether headings get their 一、 from numbering alone. */
  readonly isAutoNumbered: boolean
  readonly random: Random
}

function docx(name: string, manner: WordManner): Layout {
  return {
    name,
    extension: 'docx',
    limits: { cells: 'any', hasLooseLabels: true },
    print: (report, random) => {
      const oddities = chooseOddities(manner.oddityShare, random)
      const isAutoNumbered = random.chance(0.4) && canAutoNumber(report)
      const writing = { report, manner, oddities, isAutoNumbered, random }
      const body = oddities.isInLayoutTable ? layoutTable(bodyOf(writing)) : bodyOf(writing)
      const bytes = packageDocx({ body, styles: stylesOf(writing), head: report.agency.name })
      const traits = [...traitsOfOddities(oddities), ...(isAutoNumbered ? ['auto-numbered-headings'] : [])]
      return { source: { type: 'bytes', bytes }, traits, loss: 'none' }
    },
  }
}

/** Numbering can stand in only where every heading is there and has the usual number. */
function canAutoNumber(report: PrintedReport): boolean {
  const printed = report.sections.flatMap((section) => (section.heading ? [section.heading.number] : []))
  return printed.every((number, index) => number === `${'一二三四五六'[index]}、`)
}

function bodyOf(writing: Writing): string {
  const { report, oddities } = writing
  const plain = (text: string) => paragraph(oddRuns(text, oddities, writing.random), bodyProperties)
  return [
    titleOf(writing),
    oddities.hasContents ? contentsList(report) : '',
    ...report.preamble.map(plain),
    ...report.sections.flatMap((section) => sectionOf(section, writing)),
    ...report.signature.map((line) => paragraph(run(line), '<w:jc w:val="right"/>')),
  ].join('')
}

const bodyProperties = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'

function titleOf({ report, oddities, manner }: Writing): string {
  const properties = manner.hasHeadingStyles ? '<w:pStyle w:val="Title"/>' : '<w:jc w:val="center"/>'
  const lines = report.titleLines.map((line) => paragraph(run(line, titleFont), properties)).join('')
  return oddities.hasTitleBox ? paragraph(textBox(lines)) : lines
}

const titleFont = '<w:rFonts w:hint="eastAsia" w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/>'

function sectionOf(section: PrintedSection, writing: Writing): string[] {
  const { oddities, random } = writing
  const blocks = section.blocks.map((block) => {
    if (block.type === 'table') return block.grids.map((grid) => tablesOf(grid, writing)).join(paragraph(''))
    return paragraph(oddRuns(block.text, oddities, random), bodyProperties)
  })
  return [...(section.heading ? [headingOf(section, writing)] : []), ...blocks]
}

function headingOf(section: PrintedSection, { manner, isAutoNumbered }: Writing): string {
  const { heading } = section
  if (!heading) return ''
  const text = isAutoNumbered ? heading.text : headingLine(heading)
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  if (manner.hasHeadingStyles) return paragraph(run(text), '<w:pStyle w:val="Heading1"/>')
  return paragraph(run(text, '<w:rFonts w:eastAsia="黑体"/>'), isAutoNumbered ? numbered : bodyProperties)
}

function tablesOf(grid: PrintedGrid, { oddities, random }: Writing): string {
  const style = { marksHeader: random.chance(0.3), skipsLeadingBlanks: oddities.skipsLeadingBlanks }
  if (!oddities.hasSplitTables || grid.rowCount < 8) return wordTable(grid, style)
  const split = { repeatsHeader: random.chance(0.5), repeatsGroup: random.chance(0.5) }
  return splitGrid(grid, random.int(grid.headerRows + 3, grid.rowCount - 2), split)
    .map((part) => wordTable(part, style))
    .join(paragraph(''))
}

/** One cell around the whole page. */
function layoutTable(body: string): string {
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${body}${paragraph('')}</w:tc></w:tr></w:tbl>${paragraph('')}`
}

function stylesOf({ isAutoNumbered, manner }: Writing): string {
  const numbered = isAutoNumbered && manner.hasHeadingStyles
  const numbering = numbered ? '<w:numPr><w:numId w:val="1"/></w:numPr>' : ''
  return [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
    `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr>${numbering}<w:outlineLvl w:val="0"/></w:pPr></w:style>`,
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>',
  ].join('')
}
