import type { ReportState } from '../../contract/index.ts'

/** The words of the list of reports. */
export const reportsTexts = {
  zh: {
    title: '报告',
    q: '机关、标题或文件名',
    text: '正文内容',
    all: '全部',
    year: '年度',
    region: '地区',
    level: '层级',
    form: '表式',
    agency: '机关',
    clear: '清除筛选',
    without: (name: string, value: string) => `取消筛选 ${name}：${value}`,
    doubts: '存疑格',
    open: '待复核',
    failedChecks: '校验不符',
    state: '状态',
    arrived: '收到时间',
    alternative: '备选',
    alternativeLong: '同一机关同一年度另有首选来源',
    between: '跨年',
    betweenLong: '报告自身校验相符，与其他年度的报告不符',
    nameless: '（未识别机关）',
    empty: '没有符合条件的报告。',
    emptyStore: '还没有报告。把文件拖到本页任意位置，或放进收件文件夹。',
    found: (count: string) => `共 ${count} 份报告`,
    keys: { search: '到搜索框', next: '下一份', previous: '上一份', export: '导出' },
    exported: '导出',
  },
  en: {
    title: 'Reports',
    q: 'Agency, title or file name',
    text: 'Text of the sections',
    all: 'All',
    year: 'Year',
    region: 'Region',
    level: 'Level',
    form: 'Form',
    agency: 'Agency',
    clear: 'Clear filters',
    without: (name: string, value: string) => `without the filter ${name}: ${value}`,
    doubts: 'Cells in doubt',
    open: 'To review',
    failedChecks: 'Failed checks',
    state: 'State',
    arrived: 'Arrived',
    alternative: 'alternative',
    alternativeLong: 'another source counts for the same agency and year',
    between: 'years',
    betweenLong: 'it holds by itself, but does not fit the report of another year',
    nameless: '(agency not found)',
    empty: 'No report is like that.',
    emptyStore: 'There are no reports yet. Drop files anywhere on this page, or into the inbox.',
    found: (count: string) => `${count} reports`,
    keys: { search: 'to the search', next: 'next report', previous: 'previous report', export: 'export' },
    exported: 'Export',
  },
}

/** The states of a report in words. */
export const stateNames: Readonly<Record<'zh' | 'en', Readonly<Record<ReportState, string>>>> = {
  zh: {
    clean: '无疑点',
    doubts: '有疑点',
    'failed-checks': '校验不符',
    failed: '读取失败',
    waiting: '等待读取',
  },
  en: {
    clean: 'clean',
    doubts: 'doubts',
    'failed-checks': 'failed checks',
    failed: 'not read',
    waiting: 'waiting',
  },
}

/** The levels of agencies in words. */
export const levelNames: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: { national: '国家', province: '省级', city: '市级', county: '县级', township: '乡级' },
  en: { national: 'national', province: 'province', city: 'city', county: 'county', township: 'township' },
}

/** The forms in words. */
export const formNames: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: { 2019: '2019年式', 2021: '2021年式', mixed: '混用' },
  en: { 2019: '2019', 2021: '2021', mixed: 'mixed' },
}
