import type { Random } from '../random.ts'

/** How an agency's labels differ from the form's. */
export interface LabelHabits {
  readonly hasTypos: boolean
  readonly isShort: boolean
  readonly hasHalfWidthBrackets: boolean
  readonly hasSpaces: boolean
  readonly hasLineBreaks: boolean
  readonly hasHeaderWordsLost: boolean
  readonly hasExplanations: boolean
  /** '1、' instead of '1.' */
  readonly hasNumberComma: boolean
}

/** The label habits of one agency: most copy the form. */
export function chooseLabelHabits(random: Random): LabelHabits {
  return {
    hasTypos: random.chance(0.15),
    isShort: random.chance(0.07),
    hasHalfWidthBrackets: random.chance(0.08),
    hasSpaces: random.chance(0.1),
    hasLineBreaks: random.chance(0.1),
    hasHeaderWordsLost: random.chance(0.07),
    hasExplanations: random.chance(0.06),
    hasNumberComma: random.chance(0.08),
  }
}

/** The habits' names, for the list of what is odd about a document. */
export function traitsOfLabelHabits(habits: LabelHabits): string[] {
  const names: Record<keyof LabelHabits, string> = {
    hasTypos: 'label-typos',
    isShort: 'label-short',
    hasHalfWidthBrackets: 'label-half-brackets',
    hasSpaces: 'label-spaces',
    hasLineBreaks: 'label-line-breaks',
    hasHeaderWordsLost: 'header-words-lost',
    hasExplanations: 'label-explanation',
    hasNumberComma: 'label-number-comma',
  }
  return Object.entries(names).flatMap(([habit, name]) => (habits[habit as keyof LabelHabits] ? [name] : []))
}

/** A label of the form as such an agency prints it; '\n' breaks the line. */
export function printLabel(label: string, habits: LabelHabits, random: Random): string {
  let text = label
  if (habits.hasTypos) text = misspell(text, random)
  if (habits.isShort) text = shorten(text)
  if (habits.hasHeaderWordsLost) text = loseHeaderWords(text)
  if (habits.hasExplanations) text = explain(text, random)
  if (habits.hasNumberComma) text = text.replace(/^(\d)\./, '$1、')
  if (habits.hasHalfWidthBrackets) text = text.replace(/（/g, '(').replace(/）/g, ')')
  if (habits.hasSpaces && random.chance(0.4)) text = parted(text, ' ', random)
  if (habits.hasLineBreaks && random.chance(0.5)) text = parted(text, '\n', random)
  return text
}

const typos: Readonly<Record<string, string>> = {
  三类内部事务信息: '三类内容事务信息',
  行政法规禁止公开: '行政止公开',
  '只计这一情形，不计其他情形': '只计这一情况，不计其他情况',
  现行有效件数: '现行有效件',
  补正后申请内容仍不明确: '补正后申请内容仍不明',
  另行制作: '重新制作',
  大量反复申请: '大量重复申请',
  公开出版物: '公共出版物',
  属于行政查询事项: '属于行政查询事宜',
  第三方合法权益: '第三方合法利益',
  四类过程性信息: '四类过程信息',
  本年度办理结果: '本年度办结结果',
  '逾期不补正、行政机关': '逾期不补正，行政机关',
  社会公益组织: '社会公益',
  行政规范性文件: '规范性文件',
}

function misspell(label: string, random: Random): string {
  const found = Object.entries(typos).find(([right]) => label.includes(right))
  return found && random.chance(0.4) ? label.replace(found[0], found[1]) : label
}

function shorten(label: string): string {
  if (label.startsWith('（六）')) return '（六）其他'
  return label
    .replace('（区分处理的，只计这一情形，不计其他情形）', '')
    .replace('政府信息公开申请数量', '申请数量')
}

const lostHeaderWords: Readonly<Record<string, string>> = {
  本年制发件数: '制发数量',
  本年废止件数: '废止数量',
  现行有效件数: '现行有效数量',
  本年新制作数量: '本年新制作',
  本年新公开数量: '本年新公开',
  对外公开总数量: '对外公开总数',
  '本年增/减': '本年增/',
}

function loseHeaderWords(label: string): string {
  return lostHeaderWords[label] ?? label
}

const explanations: Readonly<Record<string, string>> = {
  规章: '（设区的市以上政府填报）',
  行政处罚: '（不含当场处罚）',
  行政许可: '（含变更、延续）',
  上一年项目数量: '（指上年末事项数）',
  结果纠正: '（含确认违法）',
}

function explain(label: string, random: Random): string {
  const addition = explanations[label]
  return addition && random.chance(0.6) ? label + addition : label
}

/** The text with one or two breaks inside; never right behind a number or a bracket. */
function parted(text: string, by: string, random: Random): string {
  const places = [...text.matchAll(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g)].map((match) => match.index)
  const chosen = random.some(places, Math.min(places.length, text.length > 6 ? 2 : 1))
  return chosen.reduceRight((rest, at) => rest.slice(0, at) + by + rest.slice(at), text)
}
