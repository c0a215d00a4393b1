import type { SectionKey, TableKey } from '../../../document/index.ts'
import type { Language } from '../../../error-message.ts'

/** What the three tables are called, in short. */
export const tableNames: Readonly<Record<Language, Readonly<Record<TableKey, string>>>> = {
  zh: { disclosure: '主动公开情况', applications: '申请办理情况', disputes: '复议诉讼情况' },
  en: { disclosure: 'Disclosure', applications: 'Applications', disputes: 'Disputes' },
}

/** What the six sections are called. */
export const sectionNames: Readonly<Record<Language, Readonly<Record<SectionKey, string>>>> = {
  zh: {
    overview: '总体情况',
    disclosure: '主动公开政府信息情况',
    applications: '收到和处理政府信息公开申请情况',
    disputes: '政府信息公开行政复议、行政诉讼情况',
    problems: '存在的主要问题及改进情况',
    other: '其他需要报告的事项',
  },
  en: {
    overview: 'General situation',
    disclosure: 'Disclosure on the agency’s own initiative',
    applications: 'Applications received and handled',
    disputes: 'Reconsideration and litigation',
    problems: 'Problems and improvements',
    other: 'Other matters',
  },
}
