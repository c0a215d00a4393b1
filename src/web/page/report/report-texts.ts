import type { Texts } from '../language/index.ts'

export interface ReportTexts {
  readonly statuses: Readonly<Record<string, string>>
  readonly failed: string
  readonly corrected: string
  readonly stale: string
  readonly machine: (value: string) => string
  readonly legend: string
  readonly legendFigures: readonly [agrees: string, disagrees: string, unknown: string]
}

/** What the signs at a number mean. */
export const reportTexts: Texts<ReportTexts> = {
  zh: {
    statuses: {
      read: '直接读取',
      blank: '空白',
      notApplicable: '不适用',
      inferred: '推算',
      ambiguous: '多种读法',
      missing: '未找到',
    },
    failed: '核对不符',
    corrected: '已人工更正',
    stale: '更正已失效：原文读数已变',
    machine: (value) => `机器读取 ${value}`,
    legend: '图例',
    legendFigures: ['正文数字与表格一致', '正文数字与表格不符', '表格无可比数字'],
  },
  en: {
    statuses: {
      read: 'read',
      blank: 'blank',
      notApplicable: 'not applicable',
      inferred: 'inferred',
      ambiguous: 'ambiguous',
      missing: 'not found',
    },
    failed: 'a check fails',
    corrected: 'corrected by a person',
    stale: 'correction no longer holds: something else is read now',
    machine: (value) => `the machine read ${value}`,
    legend: 'Signs',
    legendFigures: ['figure agrees with the tables', 'figure disagrees', 'nothing to compare'],
  },
}
