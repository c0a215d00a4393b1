import type { Language } from '../../error-message.ts'
import type { DateEvidence, LedgerState, Timeliness } from '../../ledger/index.ts'

/** What `gongkai ledger` and `gongkai sources changes` say to people. */
export interface LedgerTexts {
  readonly ledger: string
  readonly changes: string
  readonly year: string
  readonly format: string
  readonly state: string
  readonly states: Readonly<Record<LedgerState, string>>
  readonly timeliness: Readonly<Record<Timeliness, string>>
  readonly evidence: Readonly<Record<DateEvidence, string>>
  readonly changed: (changes: number, cells: number | null) => string
  readonly gone: (day: string, reason: string) => string
  readonly checked: (day: string) => string
  readonly summary: (entries: number, states: readonly string[]) => string
  readonly count: (word: string, count: number) => string
  readonly change: (day: string, agency: string, year: number, url: string) => string
  readonly versions: (before: string, after: string) => string
  readonly notCompared: string
  readonly noDifference: string
  readonly noChanges: string
}

/** The texts in each language. */
export const ledgerTexts: Readonly<Record<Language, LedgerTexts>> = {
  en: {
    ledger:
      'Lists agencies and years: published in time or late, changed afterwards, gone, or not found at the watched sites.',
    changes: 'Shows what agencies changed of reports after they had published them, cell by cell.',
    year: 'only this year, with every agency that is expected',
    format: 'how to print it',
    state: 'only in this state',
    states: {
      published: 'published',
      disappeared: 'disappeared',
      unread: 'there but unread',
      'not-found': 'not found',
      'not-watched': 'not watched',
    },
    timeliness: { 'on-time': 'in time', late: 'late', unproven: 'in time or late' },
    evidence: {
      page: 'by its page',
      list: 'by the list',
      'last-modified': 'by Last-Modified',
      'first-seen': 'first seen',
    },
    changed: (changes, cells) =>
      `changed ${changes} times${cells === null ? '' : `, ${cells} cells`}`.replace(
        /\b1 (time|cell)s/gu,
        '1 $1',
      ),
    gone: (day, reason) => `gone since ${day}: ${reason}`,
    checked: (day) => `as of ${day}`,
    summary: (entries, states) => `${entries} entries: ${states.join(', ')}`,
    count: (word, count) => `${count} ${word}`,
    change: (day, agency, year, url) => `${day}  ${agency} ${year}: ${url}`,
    versions: (before, after) => `${before} -> ${after}`,
    notCompared: 'not compared: one of the two gives no report',
    noDifference: 'the same report in other bytes',
    noChanges: 'No report was changed.',
  },
  zh: {
    ledger: '按机关和年度列出年报：按时或逾期发布、发布后变更、消失，或在监测网站中未找到。',
    changes: '逐格显示各机关在发布年报之后所作的变更。',
    year: '仅此年度，包括所有应发布的机关',
    format: '输出格式',
    state: '仅此状态',
    states: {
      published: '已发布',
      disappeared: '已消失',
      unread: '网站有但未读取',
      'not-found': '未找到',
      'not-watched': '未监测',
    },
    timeliness: { 'on-time': '按时', late: '逾期', unproven: '是否按时无法确定' },
    evidence: {
      page: '据页面',
      list: '据列表',
      'last-modified': '据Last-Modified',
      'first-seen': '首次发现',
    },
    changed: (changes, cells) => `变更${changes}次${cells === null ? '' : `，共${cells}格`}`,
    gone: (day, reason) => `${day}起消失：${reason}`,
    checked: (day) => `截至${day}`,
    summary: (entries, states) => `共${entries}条：${states.join('，')}`,
    count: (word, count) => `${word}${count}`,
    change: (day, agency, year, url) => `${day}  ${agency}${year}年：${url}`,
    versions: (before, after) => `${before} -> ${after}`,
    notCompared: '无法比较：其中一个来源没有报告',
    noDifference: '报告内容相同，仅文件不同',
    noChanges: '没有年报在发布后变更。',
  },
}
