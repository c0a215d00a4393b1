import type { Report, SectionKey } from '../../../src/document/index.ts'
import type { AgencyIdentity } from '../../../src/store/index.ts'
import { writeReport } from '../../../tests/generator/content/write-report.ts'
import { Random } from '../../../tests/generator/random.ts'

/** A report without tables, as a list of many is made of. */
export interface InventedReport {
  readonly report: Omit<Report, 'id' | 'source'>
  readonly agency: AgencyIdentity
  readonly name: string
}

type Paragraphs = Readonly<Partial<Record<SectionKey, readonly string[]>>>

const yearsEach = 12
const firstYear = 2013
const poolSize = 400
const paragraphsEach = 5
const provinces = [11, 12, 13, 14, 21, 32, 33, 34, 37, 41, 43, 44, 51, 53, 61]
const levels = ['province', 'city', 'county', 'township'] as const
const sectionKeys: readonly SectionKey[] = [
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'problems',
  'other',
]
const offices = '教育局 民政局 财政局 水利局 档案局 司法局 统计局 审计局 卫生健康局 交通运输局'.split(' ')

/** Many different reports: agencies with some years each, their prose put together from a pool of paragraphs. */
export function* inventReports(count: number, seed: number): Generator<InventedReport> {
  const random = new Random(seed)
  const pool = inventPool(random)
  for (let at = 0; at < count; at++) yield inventReport(at, pool, random)
}

function inventPool(random: Random): Paragraphs {
  const pool: Partial<Record<SectionKey, string[]>> = {}
  for (let at = 0; at < poolSize; at++) {
    const { report } = writeReport({ cells: 'digits', hasLooseLabels: false }, random)
    for (const { key, blocks } of report.sections) {
      const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
      pool[key] = [...(pool[key] ?? []), ...texts]
    }
  }
  return pool
}

function inventReport(at: number, pool: Paragraphs, random: Random): InventedReport {
  const which = Math.floor(at / yearsEach)
  const year = firstYear + (at % yearsEach)
  const code = inventCode(which)
  const name = `第${which}县${random.pick(offices)}`
  const own = `本年编号${at.toString(36)}。`
  const doubts = random.chance(0.3) ? random.int(1, 9) : 0
  return {
    name: `${code}/${year}/${at}.pdf`,
    agency: {
      name,
      regionCode: code,
      regionName: `第${which}县`,
      level: levels[which % levels.length] ?? null,
      kind: 'department',
    },
    report: {
      schemaVersion: 1,
      extractor: { name: 'gongkai', version: '1.0.0' },
      title: `${name}${year}年政府信息公开工作年度报告`,
      agency: name,
      year,
      period: { start: `${year}-01-01`, end: `${year}-12-31` },
      form: year < 2021 ? '2019' : '2021',
      preamble: '',
      sections: sectionKeys.map((key, place) => ({
        key,
        ordinal: (place + 1) as 1,
        title: null,
        text: [...Array.from({ length: paragraphsEach }, () => random.pick(pool[key] ?? [''])), own].join(
          '\n',
        ),
        evidence: null,
      })),
      tables: { disclosure: null, applications: null, disputes: null },
      checks: [],
      issues: Array.from({ length: doubts }, (_, place) => ({
        code: 'cell-not-a-number',
        severity: 'warning',
        params: { raw: '0/0' },
        message: 'The cell holds "0/0", which is no number.',
        cells: [`disputes.reconsideration.${place}`],
      })),
    },
  }
}

function inventCode(which: number): string {
  const province = provinces[which % provinces.length] ?? 11
  const parts = [province, 1 + (which % 13), 1 + (which % 17)]
  return parts.map((part) => String(part).padStart(2, '0')).join('')
}
