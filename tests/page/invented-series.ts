import type { SeriesYear } from './series-report.ts'

/** Two invented agencies; of the first, what was carried into 2024 does not fit what 2023 carried out. */
export const educationOffice = '青禾市松月县教育局'
export const waterOffice = '青禾市望溪区水利局'

const remarks = [
  '今年建成统一的公开平台，栏目由12个增加到18个，并设置了检索功能。',
  '对照年度要点，修订公开指南和公开目录，逐条核对栏目内容。',
  '组织两次业务培训，参加人员共64人次，编印办理手册一本。',
  '上线依申请公开在线办理系统，申请人可随时查询进度。',
  '开展公开栏目自查，整改问题9处，并通报结果。',
]

/** What the reports of the first agency say, 2021 to 2025. */
export const educationYears: readonly SeriesYear[] = [
  yearOf(2021, 34, 0, 2, 1),
  yearOf(2022, 41, 2, 3, 0),
  yearOf(2023, 38, 3, 1, 2),
  yearOf(2024, 52, 2, 4, 3),
  yearOf(2025, 47, 4, 0, 1),
]

/** What the reports of the second agency say. */
export const waterYears: readonly SeriesYear[] = [
  yearOf(2023, 88, 5, 2, 4),
  yearOf(2024, 73, 2, 6, 2),
  yearOf(2025, 95, 6, 3, 5),
]

function yearOf(
  year: number,
  received: number,
  carriedIn: number,
  carriedOut: number,
  reconsiderations: number,
): SeriesYear {
  return {
    year,
    received,
    carriedIn,
    carriedOut,
    reconsiderations,
    remark: remarks[year % remarks.length] ?? '',
  }
}
