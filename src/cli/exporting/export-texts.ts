import type { Language } from '../../error-message.ts'

/** What `gongkai export` says to people. */
export interface ExportTexts {
  readonly export: string
  readonly format: string
  readonly out: string
  readonly year: string
  readonly region: string
  readonly agency: string
  readonly table: string
  readonly wide: string
  readonly json: string
  readonly notAYear: string
  readonly unknownRegion: (word: string) => string
  readonly severalRegions: (word: string, regions: readonly string[]) => string
  readonly tooLarge: string
  readonly progress: string
  readonly summary: (reports: number, folder: string) => string
}

/** The texts in each language. */
export const exportTexts: Readonly<Record<Language, ExportTexts>> = {
  en: {
    export: 'Writes what is stored to files: CSV, XLSX, NDJSON, JSON, Parquet or a Data Package.',
    format: 'format of the files',
    out: 'folder to write to; files of the same name are replaced when the export is complete',
    year: 'only reports on this year',
    region: 'only agencies in this region: code of GB/T 2260, or name',
    agency: 'only this agency: name as printed, or normalised',
    table: 'only this table; may be given more than once',
    wide: 'one row a report and one column a cell, in place of one row a cell',
    json: 'print one JSON object at the end',
    notAYear: 'It takes a year of four digits.',
    unknownRegion: (word) => `No region is called ${word}, nor has this code.`,
    severalRegions: (word, regions) =>
      `${word} may mean ${regions.join(', ')}: give the code, or the city before it.`,
    tooLarge: 'This is more than an XLSX file can hold: export it as csv or parquet, or a year at a time.',
    progress: 'Writing [{bar}] {value}/{total}',
    summary: (reports, folder) => `${reports} report${reports === 1 ? '' : 's'} written to ${folder}`,
  },
  zh: {
    export: '将已入库的数据导出为文件：CSV、XLSX、NDJSON、JSON、Parquet或Data Package。',
    format: '文件格式',
    out: '导出到此文件夹；全部完成后才替换同名文件',
    year: '仅导出该年度的报告',
    region: '仅导出该地区的机关：行政区划代码（GB/T 2260）或名称',
    agency: '仅导出该机关：原文名称或规范名称',
    table: '仅导出该表，可重复给出',
    wide: '每份报告一行、每个单元格一列（默认每个单元格一行）',
    json: '结束时打印一个JSON对象',
    notAYear: '应为四位数年份。',
    unknownRegion: (word) => `没有名称或代码为“${word}”的地区。`,
    severalRegions: (word, regions) =>
      `“${word}”可能指${regions.join('、')}，请给出代码，或在前面加上所属城市。`,
    tooLarge: '超出XLSX文件的容量，请导出为csv或parquet，或按年度分次导出。',
    progress: '写入中 [{bar}] {value}/{total}',
    summary: (reports, folder) => `已将${reports}份报告写入${folder}`,
  },
}
