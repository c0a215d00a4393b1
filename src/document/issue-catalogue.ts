import type { Severity } from './issue.ts'

interface IssueEntry {
  readonly severity: Severity
  readonly en: string
  readonly zh: string
  /** What an analyst does about it; for the documentation. */
  readonly remedy: string
}

/** Every issue code with its severity, its message in both languages ({name} is a param) and its remedy. */
export const issueCatalogue = {
  'ambiguous-cells': {
    severity: 'warning',
    en: 'In the {table} table {count} cells can be read in more than one way.',
    zh: '{table}表中有{count}个单元格存在多种读法。',
    remedy: 'Open the source at the evidence of these cells and decide by eye.',
  },
  approximate: {
    severity: 'info',
    en: 'The number is printed as approximate: "{raw}".',
    zh: '该数字在原文中为约数：“{raw}”。',
    remedy: 'Nothing; keep in mind that the figure is rounded.',
  },
  'cell-not-a-number': {
    severity: 'warning',
    en: 'The cell holds "{raw}", which is no number.',
    zh: '单元格内容“{raw}”不是数字。',
    remedy: 'Look the figure up in the source or ask the agency.',
  },
  'extra-column': {
    severity: 'info',
    en: 'The {table} table has a column that the form does not have: {label} ({values}).',
    zh: '{table}表中有格式以外的列：{label}（{values}）。',
    remedy: 'Nothing; the values stand in the params.',
  },
  'extra-row': {
    severity: 'info',
    en: 'The {table} table has a row that the form does not have: {label} ({values}).',
    zh: '{table}表中有格式以外的行：{label}（{values}）。',
    remedy: 'Nothing; the values stand in the params.',
  },
  'furniture-removed': {
    severity: 'info',
    en: '{blocks} blocks ({characters} characters) of page furniture were left out.',
    zh: '已略去页面框架内容{blocks}块（{characters}字）。',
    remedy: 'Nothing, unless text of the report is missing.',
  },
  'numbers-displaced': {
    severity: 'warning',
    en: 'In the {table} table numbers stand apart from the labels of their rows; {count} cells may hold those of other rows, or be blank only in appearance.',
    zh: '{table}表中有数字与所在行的标签分离，{count}个单元格的数字可能属于其他行，或并非空白。',
    remedy: 'Compare these rows with the source: which numbers are theirs, and which of them are empty.',
  },
  'parts-left-out': {
    severity: 'warning',
    en: 'Parts of the file are damaged or too large and were left out; text or numbers may be missing.',
    zh: '文件有部分内容损坏或过大，已略去，可能缺少文字或数字。',
    remedy: 'Compare the report with the source as a viewer shows it, or fetch the file again.',
  },
  'row-by-position': {
    severity: 'warning',
    en: 'In the {table} table {count} cells stand in rows whose labels could not be read; their place alone tells which rows they are.',
    zh: '{table}表中有{count}个单元格所在行的标签无法识别，仅按位置判定。',
    remedy: 'Compare the labels of these rows with the source.',
  },
  'single-equation': {
    severity: 'info',
    en: 'The cut of these numbers rests on one equation alone.',
    zh: '这些数字的切分仅由一个等式决定。',
    remedy: 'Leave these cells out where a published error of a sum would matter.',
  },
  'sources-disagree': {
    severity: 'warning',
    en: 'Another source for this agency and year, {source}, gives other numbers in {count} cells.',
    zh: '同一机关同一年度的另一来源{source}有{count}个单元格的数字不同。',
    remedy: 'Compare the two sources at these cells and say which one to take.',
  },
  'sums-do-not-decide': {
    severity: 'warning',
    en: 'The published figures of the {table} table do not add up, so its separators cannot be restored by arithmetic.',
    zh: '{table}表公布的数字勾稽不符，无法据此还原单元格。',
    remedy: 'Open the source and read the named cells by eye.',
  },
  'table-missing': {
    severity: 'warning',
    en: 'The {table} table was not found.',
    zh: '未找到{table}表。',
    remedy: 'Look whether the source holds the table as a picture or an attachment.',
  },
  'table-is-picture': {
    severity: 'warning',
    en: 'Where the {table} table should be, the source has a picture.',
    zh: '{table}表以图片形式发布，无法读取。',
    remedy: 'Read the picture by eye, or look for another edition of the report.',
  },
  'cells-missing': {
    severity: 'warning',
    en: 'In the {table} table {count} cells were not found.',
    zh: '{table}表中有{count}个单元格未找到。',
    remedy: 'Open the source and look for the named rows.',
  },
  'section-missing': {
    severity: 'warning',
    en: 'Section {ordinal} ({label}) was not found.',
    zh: '未找到第{ordinal}部分（{label}）。',
    remedy: 'Nothing, where the agency left the section out; its text, if any, stands in the section before.',
  },
  'title-missing': {
    severity: 'warning',
    en: 'The title was not found.',
    zh: '未找到标题。',
    remedy: 'Name the report by its source.',
  },
  'agency-missing': {
    severity: 'warning',
    en: 'The agency was not found.',
    zh: '未找到发布机关。',
    remedy: 'Name the agency by the site that published the report.',
  },
  'year-missing': {
    severity: 'warning',
    en: 'The year was not found.',
    zh: '未找到年度。',
    remedy: 'Look at the date of publication.',
  },
  'year-conflict': {
    severity: 'warning',
    en: 'The title says {title}, the statistics period {period}; the latter was taken.',
    zh: '标题年度为{title}，统计期限为{period}年，以后者为准。',
    remedy: 'Check which year the report is about.',
  },
  'table-repeated': {
    severity: 'warning',
    en: 'The {table} table, or a row of it, is printed more than once, with other numbers in {count} cells.',
    zh: '{table}表（或其中的行）重复出现，有{count}个单元格数字不同。',
    remedy: 'Open the source and see which table is the report’s own, and of its year.',
  },
  'text-recognized': {
    severity: 'warning',
    en: 'The text of {pages} pages is a hidden layer, made by text recognition from a picture.',
    zh: '有{pages}页的文字来自图片文字识别的隐藏图层。',
    remedy: 'Compare the figures with the picture: text recognition makes mistakes.',
  },
  'unit-differs': {
    severity: 'info',
    en: 'The amount is printed in {unit}; the form asks for {expected}.',
    zh: '金额以{unit}为单位，格式要求为{expected}。',
    remedy: 'Convert before adding up amounts of several reports.',
  },
} as const satisfies Record<string, IssueEntry>

export type IssueCode = keyof typeof issueCatalogue
