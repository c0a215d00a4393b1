import { type Check, fillMessage } from '../document/index.ts'

/** What a rule says, in both languages; {name} is a param of the check. */
export interface CheckMessage {
  readonly en: string
  readonly zh: string
  /** The words for a check that could not be made. */
  readonly skipped: { readonly en: string; readonly zh: string }
  /** Why it may fail; for the documentation. */
  readonly cause: string
  /** What an analyst does about it; for the documentation. */
  readonly remedy: string
}

const published = 'The agency published numbers that do not add up, or a cell was misread (cause: uncertain).'
const compare = 'Compare the named cells with the source; the printed numbers are kept as they are.'

/** Every rule with its messages; all of prose share 'narrative.*'. */
export const checkMessages = {
  'applications.row-sum': {
    en: 'Applications, row {at}: the applicants add up to {expected}, the printed total is {actual}.',
    zh: '申请情况表“{label}”行：各类申请人合计{expected}，表中总计{actual}。',
    skipped: {
      en: 'Applications, row {at}: the sum of the applicants cannot be checked.',
      zh: '申请情况表“{label}”行：无法核对合计。',
    },
    cause: published,
    remedy: compare,
  },
  'applications.processed-sum': {
    en: 'Applications, column {at}: the results (1) to (6) add up to {expected}, the printed total (7) is {actual}.',
    zh: '申请情况表“{label}”列：（一）至（六）合计{expected}，（七）总计{actual}。',
    skipped: {
      en: 'Applications, column {at}: the sum of the results cannot be checked.',
      zh: '申请情况表“{label}”列：无法核对办理结果合计。',
    },
    cause: published,
    remedy: compare,
  },
  'applications.balance': {
    en: 'Applications, column {at}: new and carried in make {expected}, processed and carried out make {actual}.',
    zh: '申请情况表“{label}”列：本年新收与上年结转合计{expected}，办理结果总计与结转下年度合计{actual}。',
    skipped: {
      en: 'Applications, column {at}: the balance cannot be checked.',
      zh: '申请情况表“{label}”列：无法核对勾稽关系。',
    },
    cause: published,
    remedy: compare,
  },
  'disputes.row-sum': {
    en: 'Disputes, {at}: the outcomes add up to {expected}, the printed total is {actual}.',
    zh: '复议诉讼表“{label}”：各项结果合计{expected}，表中总计{actual}。',
    skipped: {
      en: 'Disputes, {at}: the sum of the outcomes cannot be checked.',
      zh: '复议诉讼表“{label}”：无法核对合计。',
    },
    cause: published,
    remedy: compare,
  },
  'narrative.*': {
    en: 'The prose ({section}) says "{raw}" for {quantity}; the table gives {expected}.',
    zh: '正文表述“{raw}”（{label}），表中为{expected}。',
    skipped: {
      en: 'The prose ({section}) says "{raw}" for {quantity}; the table gives no number to compare.',
      zh: '正文表述“{raw}”（{label}），表中没有可比数字。',
    },
    cause:
      'Prose and table of one report state the same quantity differently, or count over different bodies.',
    remedy:
      'Read the sentence at the figure: it may count one office where the table counts all, or be a slip.',
  },
  'series.carried-over': {
    en: 'Applications, column {at}: {year} carried out {expected}, this report carries in {actual}.',
    zh: '申请情况表“{label}”列：{year}年结转下年度{expected}，本报告上年结转{actual}。',
    skipped: {
      en: 'Applications, column {at}: what was carried over from {year} cannot be checked.',
      zh: '申请情况表“{label}”列：无法核对{year}年结转数。',
    },
    cause: 'The agency corrected its count between two reports, or one of them is in error or was misread.',
    remedy: 'Compare the two reports; which of them is right only the agency knows.',
  },
  'series.in-force': {
    en: 'Disclosure, {at}: {year} and the changes since make {expected} in force, the printed number is {actual}.',
    zh: '主动公开情况表“{label}”：按{year}年现行有效数及本年增减应为{expected}，表中现行有效{actual}。',
    skipped: {
      en: 'Disclosure, {at}: the documents in force cannot be checked against {year}.',
      zh: '主动公开情况表“{label}”：无法与{year}年核对现行有效件数。',
    },
    cause:
      'Documents were counted anew, lapsed by themselves, or one of the two reports is in error or was misread.',
    remedy: 'Compare the two reports; a change of counting is often told in the prose.',
  },
} as const satisfies Record<string, CheckMessage>

/** The message of a check in a language, made from its rule, status and params; unknown rules give the rule's name. */
export function checkMessage(
  rule: string,
  status: Check['status'],
  params: Check['params'],
  language: 'en' | 'zh',
): string {
  const entry = entryOf(rule)
  if (!entry) return rule
  return fillMessage((status === 'skipped' ? entry.skipped : entry)[language], params)
}

function entryOf(rule: string): CheckMessage | null {
  const key = rule.startsWith('narrative.') ? 'narrative.*' : rule
  return (checkMessages as Readonly<Record<string, CheckMessage>>)[key] ?? null
}
