import type { LedgerRow } from '../../contract/index.ts'

type State = LedgerRow['state']
type Evidence = NonNullable<LedgerRow['publication']>['evidence']
type Timeliness = NonNullable<LedgerRow['timeliness']>

interface LedgerTexts {
  readonly states: Readonly<Record<State, string>>
  readonly evidence: Readonly<Record<Evidence, string>>
  readonly timeliness: Readonly<Record<Timeliness, string>>
  readonly [name: string]: unknown
}

/** The words of the ledger. */
export const ledgerTexts = {
  zh: {
    title: '台账',
    lead: '各机关每年的年报是否发布、何时发布、发布后是否变更或消失。',
    year: '年度',
    state: '状态',
    any: '不限',
    agency: '机关',
    published: '发布日期',
    onTime: '时限',
    after: '发布之后',
    sites: '监测网站',
    csv: '下载 CSV',
    empty: '台账中没有这样的条目。读取报告或监测网站后，条目会出现在这里。',
    without: (name: string) => `取消筛选机关：${name}`,
    states: {
      published: '已发布',
      unread: '已找到，未能读取',
      disappeared: '已消失',
      'not-found': '未找到',
      'not-watched': '未监测',
    },
    evidence: { page: '据页面', list: '据列表', 'last-modified': '据服务器时间', 'first-seen': '首次发现' },
    timeliness: { 'on-time': '按时', late: '逾期', unproven: '无法确定' },
    due: (day: string) => `应于 ${day} 前发布`,
    changed: (day: string, cells: string | null) => `${day} 变更${cells === null ? '' : `，${cells} 格不同`}`,
    earlier: '原报告',
    gone: (day: string, reason: string) => `${day} 起消失：${reason}`,
    checked: (day: string) => `截至 ${day}`,
    read: (agency: string, year: number) => `查看 ${agency} ${year} 年报告`,
  },
  en: {
    title: 'Ledger',
    lead: 'Whether and when each agency published its report of a year, and whether it was changed or went away since.',
    year: 'Year',
    state: 'State',
    any: 'any',
    agency: 'Agency',
    published: 'Published',
    onTime: 'In time',
    after: 'Since then',
    sites: 'Watched sites',
    csv: 'Download CSV',
    empty: 'The ledger has no such entry. Entries appear once reports are read or sites are watched.',
    without: (name: string) => `without the filter on the agency: ${name}`,
    states: {
      published: 'published',
      unread: 'found, not read',
      disappeared: 'disappeared',
      'not-found': 'not found',
      'not-watched': 'not watched',
    },
    evidence: {
      page: 'by its page',
      list: 'by a list',
      'last-modified': 'by the server',
      'first-seen': 'first seen',
    },
    timeliness: { 'on-time': 'in time', late: 'late', unproven: 'not known' },
    due: (day: string) => `due by ${day}`,
    changed: (day: string, cells: string | null) =>
      `changed ${day}${cells === null ? '' : `, ${cells} cells differ`}`,
    earlier: 'former report',
    gone: (day: string, reason: string) => `gone since ${day}: ${reason}`,
    checked: (day: string) => `as of ${day}`,
    read: (agency: string, year: number) => `See the report of ${agency} for ${year}`,
  },
} satisfies Record<'zh' | 'en', LedgerTexts>
