import { headingLine, type PrintedReport } from '../../print/printed.ts'
import type { Random } from '../../random.ts'
import { paragraph, run, tracked } from './ooxml.ts'

/** What is odd about a word-processor file, beside its report. */
export interface WordOddities {
  readonly hasContents: boolean
  readonly hasTitleBox: boolean
  readonly hasTrackedChanges: boolean
  readonly hasHiddenRuns: boolean
  readonly isInLayoutTable: boolean
  readonly hasSplitTables: boolean
  readonly skipsLeadingBlanks: boolean
}

/** The oddities of one file, each as likely as `share`. */
export function chooseOddities(share: number, random: Random): WordOddities {
  return {
    hasContents: random.chance(share),
    hasTitleBox: random.chance(share / 2),
    hasTrackedChanges: random.chance(share),
    hasHiddenRuns: random.chance(share),
    isInLayoutTable: random.chance(share / 2),
    hasSplitTables: random.chance(share),
    skipsLeadingBlanks: random.chance(share),
  }
}

/** The oddities' names, for the list of what is odd about a document. */
export function traitsOfOddities(oddities: WordOddities): string[] {
  const names: Record<keyof WordOddities, string> = {
    hasContents: 'contents-list',
    hasTitleBox: 'title-in-text-box',
    hasTrackedChanges: 'tracked-changes',
    hasHiddenRuns: 'hidden-run',
    isInLayoutTable: 'page-in-table',
    hasSplitTables: 'tables-split',
    skipsLeadingBlanks: 'grid-before',
  }
  return Object.entries(names).flatMap(([key, name]) => (oddities[key as keyof WordOddities] ? [name] : []))
}

/** The runs of a text, with deletions, insertions and hidden words that leave what is shown as it was. */
export function oddRuns(text: string, oddities: WordOddities, random: Random): string {
  const hidden = oddities.hasHiddenRuns && random.chance(0.3) ? run('内部资料 99', '<w:vanish/>') : ''
  if (!oddities.hasTrackedChanges || !random.chance(0.5)) return run(text) + hidden
  const at = random.int(0, text.length)
  const length = Math.min(random.int(1, 6), text.length - at)
  return [
    at > 0 ? run(text.slice(0, at)) : '',
    tracked('del', random.pick(['88', '旧的说法', '一、'])),
    length > 0 ? tracked('ins', text.slice(at, at + length)) : '',
    at + length < text.length ? run(text.slice(at + length)) : '',
    hidden,
  ].join('')
}

/** A contents list as Word makes it: a field whose result names every heading with its page. */
export function contentsList(report: PrintedReport): string {
  const lines = report.sections.flatMap((section) => (section.heading ? [headingLine(section.heading)] : []))
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const entries = lines.map((line, index) => {
    const entry = `${run(line)}<w:r><w:tab/></w:r>${run(String(index + 1))}`
    const isLast = index === lines.length - 1
    return paragraph((index === 0 ? begin : '') + entry + (isLast ? end : ''), '<w:pStyle w:val="TOC1"/>')
  })
  return paragraph(run('目　录'), '<w:jc w:val="center"/>') + entries.join('')
}
