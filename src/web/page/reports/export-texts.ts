import type { ExportFormat } from '../../contract/index.ts'

/** The formats in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  'xlsx',
  'csv',
  'ndjson',
  'json',
  'parquet',
  'datapackage',
]

/** The words of the export dialog. */
export const exportTexts = {
  zh: {
    title: '导出',
    lead: (count: string) =>
      `导出当前筛选出的 ${count} 份报告，与列表完全一致。人工更正与机器读数并列，并注明采用哪一个。`,
    nothing: '当前列表中没有可导出的报告。',
    format: '格式',
    tables: '表',
    tableNames: { disclosure: '主动公开', applications: '依申请公开', disputes: '复议诉讼' },
    wide: '每份报告一行',
    labels: '标签语言',
    languages: { zh: '中文', en: 'English' },
    download: '下载',
    formats: {
      xlsx: { name: 'Excel', holds: '工作簿，每类数据一张表' },
      csv: { name: 'CSV', holds: '逗号分隔文本，打包为 zip' },
      ndjson: { name: 'NDJSON', holds: '每行一份完整报告' },
      json: { name: 'JSON', holds: '每份报告一个文件，打包为 zip' },
      parquet: { name: 'Parquet', holds: '列式文件，打包为 zip' },
      datapackage: { name: 'Data Package', holds: 'CSV 及字段说明，打包为 zip' },
    },
  },
  en: {
    title: 'Export',
    lead: (count: string) =>
      `The ${count} reports of the list as it is filtered now. Corrections stand beside what the machine read, and it is said which of them counts.`,
    nothing: 'The list holds no report that could be exported.',
    format: 'Format',
    tables: 'Tables',
    tableNames: { disclosure: 'disclosure', applications: 'applications', disputes: 'disputes' },
    wide: 'one row a report',
    labels: 'Labels',
    languages: { zh: '中文', en: 'English' },
    download: 'Download',
    formats: {
      xlsx: { name: 'Excel', holds: 'a workbook, a sheet for each kind of data' },
      csv: { name: 'CSV', holds: 'text with commas, in a zip file' },
      ndjson: { name: 'NDJSON', holds: 'a whole report a line' },
      json: { name: 'JSON', holds: 'a file a report, in a zip file' },
      parquet: { name: 'Parquet', holds: 'columns, in a zip file' },
      datapackage: { name: 'Data Package', holds: 'CSV with a description of its fields, in a zip file' },
    },
  },
} satisfies Record<'zh' | 'en', { formats: Record<ExportFormat, unknown>; [name: string]: unknown }>
