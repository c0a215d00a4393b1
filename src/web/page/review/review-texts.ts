import type { Doubt } from '../../contract/index.ts'
import type { Texts } from '../language/index.ts'
import { reportTexts } from '../report/report-texts.ts'

export interface ReviewTexts {
  readonly title: string
  readonly wait: string
  readonly none: string
  readonly place: (at: number, total: number) => string
  readonly doubt: string
  readonly noAgency: string
  readonly year: (year: number) => string
  readonly open: string
  readonly kinds: Readonly<Record<Doubt['kind'], string>>
  readonly states: Readonly<Record<Doubt['state'], string>>
  readonly cells: string
  readonly cell: string
  readonly printed: string
  readonly value: string
  readonly status: string
  readonly statuses: Readonly<Record<string, string>>
  readonly sections: string
  readonly notFound: string
  readonly characters: (count: number) => string
  readonly deeds: string
  readonly previous: string
  readonly next: string
  readonly accept: string
  readonly correct: string
  readonly dismiss: string
  readonly undo: string
  readonly nextCell: string
  readonly previousCell: string
  readonly evidence: string
  readonly acceptTitle: string
  readonly dismissTitle: string
  readonly done: (left: number) => string
  readonly readOnly: string
}

/** The words of the review. */
export const reviewTexts: Texts<ReviewTexts> = {
  zh: {
    title: '复核',
    wait: '正在载入…',
    none: '没有待复核的疑点。',
    place: (at, total) => `第 ${at} 条，共 ${total} 条`,
    doubt: '疑点',
    noAgency: '机关不详',
    year: (year) => `${year} 年度`,
    open: '打开报告',
    kinds: { issue: '读取疑点', check: '核对不符', cell: '单元格' },
    states: { open: '待复核', accepted: '已认可读数', corrected: '已更正', dismissed: '已判为不成立' },
    cells: '涉及的单元格',
    cell: '单元格',
    printed: '原文',
    value: '机器读取',
    status: '读法',
    statuses: reportTexts.zh.statuses,
    sections: '读到的各部分标题',
    notFound: '未找到',
    characters: (count) => `${count} 字`,
    deeds: '处理',
    previous: '上一条',
    next: '下一条',
    accept: '认可读数',
    correct: '更正',
    dismiss: '不成立',
    undo: '撤销上一决定',
    nextCell: '下一个单元格',
    previousCell: '上一个单元格',
    evidence: '到来源中的位置',
    acceptTitle: '认可读数',
    dismissTitle: '判为不成立',
    done: (left) => `已记录，还有 ${left} 条待复核。`,
    readOnly: '当前令牌只能查看，不能作出决定。',
  },
  en: {
    title: 'Review',
    wait: 'Loading…',
    none: 'There is nothing to review.',
    place: (at, total) => `${at} of ${total}`,
    doubt: 'Doubt',
    noAgency: 'agency unknown',
    year: (year) => `year ${year}`,
    open: 'Open the report',
    kinds: { issue: 'Reading', check: 'Check fails', cell: 'Cell' },
    states: { open: 'open', accepted: 'reading accepted', corrected: 'corrected', dismissed: 'dismissed' },
    cells: 'The cells that it is about',
    cell: 'Cell',
    printed: 'Printed',
    value: 'As read',
    status: 'How',
    statuses: reportTexts.en.statuses,
    sections: 'Headings of the sections as read',
    notFound: 'not found',
    characters: (count) => `${count} characters`,
    deeds: 'What to do',
    previous: 'Previous',
    next: 'Next',
    accept: 'Accept the reading',
    correct: 'Correct',
    dismiss: 'Dismiss',
    undo: 'Undo the last decision',
    nextCell: 'next cell',
    previousCell: 'previous cell',
    evidence: 'go to its place in the source',
    acceptTitle: 'Accept the reading',
    dismissTitle: 'Dismiss the doubt',
    done: (left) => `On record; ${left} left.`,
    readOnly: 'Your token lets you look but not decide.',
  },
}
