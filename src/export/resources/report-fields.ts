import { type ReportTally, tallyReport } from '../../document/index.ts'
import type { StoredReport } from '../../store/index.ts'
import { createPart, createSharedPart, type FieldOf, type Part } from '../resource.ts'

interface OfReport {
  readonly stored: StoredReport
}

/** What tells the reports apart: it begins every row of the tables that have several for a report. */
export function reportKeyPart<Row extends OfReport>(): Part<Row> {
  return createSharedPart(reportKeyFields, ({ stored }) => stored)
}

/** Whose report it is, and whether it is the one to take. */
export function publisherPart<Row extends OfReport>(): Part<Row> {
  return createSharedPart(publisherFields, ({ stored }) => stored)
}

/** Everything about a report as a whole. */
export function reportParts<Row extends OfReport>(): readonly Part<Row>[] {
  const of = (fields: readonly FieldOf<StoredReport>[]): Part<Row> =>
    createSharedPart(fields, ({ stored }) => stored)
  const tally = createPart(tallyFields)
  return [
    of([...reportKeyFields, ...publisherFields, ...titleFields]),
    { ...tally, valuesIn: ({ stored: { report } }) => tally.valuesIn(tallyReport(report)) },
    of(originFields),
  ]
}

const reportKeyFields: readonly FieldOf<StoredReport>[] = [
  {
    name: 'report_id',
    type: 'string',
    title: { zh: '报告编号', en: 'SHA-256 of the source' },
    valueIn: ({ report }) => report.id,
  },
  {
    name: 'report',
    type: 'string',
    title: { zh: '来源文件', en: 'name of the source' },
    valueIn: ({ report }) => report.source.name,
  },
  {
    name: 'agency',
    type: 'string',
    title: { zh: '机关（原文）', en: 'agency as printed' },
    valueIn: ({ report }) => report.agency,
  },
  { name: 'year', type: 'integer', title: { zh: '年度', en: 'year' }, valueIn: ({ report }) => report.year },
]

const publisherFields: readonly FieldOf<StoredReport>[] = [
  {
    name: 'agency_name',
    type: 'string',
    title: { zh: '机关（规范名称）', en: 'agency, normalised' },
    valueIn: ({ agency }) => agency?.name ?? null,
  },
  {
    name: 'region_code',
    type: 'string',
    title: { zh: '行政区划代码', en: 'code of the region (GB/T 2260)' },
    valueIn: ({ agency }) => agency?.regionCode ?? null,
  },
  {
    name: 'region_name',
    type: 'string',
    title: { zh: '行政区划', en: 'region' },
    valueIn: ({ agency }) => agency?.regionName ?? null,
  },
  {
    name: 'agency_level',
    type: 'string',
    title: { zh: '层级', en: 'level' },
    valueIn: ({ agency }) => agency?.level ?? null,
  },
  {
    name: 'agency_kind',
    type: 'string',
    title: { zh: '机关类型', en: 'kind of agency' },
    valueIn: ({ agency }) => agency?.kind ?? null,
  },
  {
    name: 'is_preferred',
    type: 'boolean',
    title: { zh: '是否首选来源', en: 'whether it is the source to take for its agency and year' },
    valueIn: ({ isPreferred }) => isPreferred,
  },
]

const titleFields: readonly FieldOf<StoredReport>[] = [
  {
    name: 'title',
    type: 'string',
    title: { zh: '标题', en: 'title' },
    valueIn: ({ report }) => report.title,
  },
  {
    name: 'period_start',
    type: 'date',
    title: { zh: '统计期起', en: 'first day of the period' },
    valueIn: ({ report }) => report.period?.start ?? null,
  },
  {
    name: 'period_end',
    type: 'date',
    title: { zh: '统计期止', en: 'last day of the period' },
    valueIn: ({ report }) => report.period?.end ?? null,
  },
  { name: 'form', type: 'string', title: { zh: '格式', en: 'form' }, valueIn: ({ report }) => report.form },
]

const tallyFields: readonly FieldOf<ReportTally>[] = [
  {
    name: 'cells_read',
    type: 'integer',
    title: { zh: '读取单元格数', en: 'cells with a number' },
    valueIn: ({ read }) => read,
  },
  {
    name: 'doubts',
    type: 'integer',
    title: { zh: '存疑单元格数', en: 'cells in doubt' },
    valueIn: ({ doubts }) => doubts,
  },
  {
    name: 'failed_checks',
    type: 'integer',
    title: { zh: '核对不符项数', en: 'failed checks' },
    valueIn: ({ failedChecks }) => failedChecks,
  },
]

const originFields: readonly FieldOf<StoredReport>[] = [
  {
    name: 'names',
    type: 'string',
    title: { zh: '全部来源名称', en: 'every name of the source, one a line' },
    valueIn: ({ names }) => names.join('\n'),
  },
  {
    name: 'other_sources',
    type: 'string',
    title: { zh: '同机关同年度其他来源', en: 'other sources for the same agency and year' },
    valueIn: ({ rivals }) => rivals.join(' '),
  },
  {
    name: 'url',
    type: 'string',
    title: { zh: '网址', en: 'address' },
    valueIn: ({ report }) => report.source.url,
  },
  {
    name: 'retrieved_at',
    type: 'string',
    title: { zh: '获取时间', en: 'time of retrieval (UTC)' },
    valueIn: ({ report }) => report.source.retrievedAt,
  },
  {
    name: 'media_type',
    type: 'string',
    title: { zh: '文件类型', en: 'media type' },
    valueIn: ({ report }) => report.source.mediaType,
  },
  {
    name: 'bytes',
    type: 'integer',
    title: { zh: '字节数', en: 'size in bytes' },
    valueIn: ({ report }) => report.source.bytes,
  },
  {
    name: 'extractor_version',
    type: 'string',
    title: { zh: '提取程序版本', en: 'version of the extractor' },
    valueIn: ({ report }) => report.extractor.version,
  },
]
