import type { PrintedParagraph } from '../print/printed.ts'
import type { Random } from '../random.ts'

/** Section five: shortcomings and what is to be done, as running text, as lists, or in two parts. */
export function problemsProse(
  { we, year }: { readonly we: string; readonly year: number },
  random: Random,
): PrintedParagraph[] {
  const plans = random.chance(0.4) ? `${year + 1}年，` : ''
  const problems = random.some(allProblems, random.int(2, 3))
  const remedies = random.some(allRemedies, random.int(2, 4))
  const style = random.pick(['running', 'lists', 'parts'])
  const paragraph = (text: string, isSubheading = false): PrintedParagraph => ({
    type: 'paragraph',
    text,
    isSubheading,
  })
  if (style === 'lists')
    return ['存在的不足有：', ...numbered(problems), '今后的打算：', ...numbered(remedies)].map((text) =>
      paragraph(text),
    )
  const both = [
    `${we}的工作还有不足：${counted(problems)}。`,
    `${plans}针对这些不足，${we}将采取以下办法：${counted(remedies)}。`,
  ]
  if (style === 'running') return both.map((text) => paragraph(text))
  return [
    paragraph('（一）存在的主要问题', true),
    paragraph(both[0] ?? ''),
    paragraph('（二）改进情况', true),
    paragraph(both[1] ?? ''),
  ]
}

const allProblems = [
  '部分栏目内容较少，更新不够及时',
  '解读形式单一，图表偏少',
  '人员轮换频繁，业务不够熟练',
  '基层站点设备老旧，查阅不便',
  '答复文书的说理还不充分',
]

const allRemedies = [
  '配齐专兼职人员，稳定队伍',
  '制定更新清单，逐栏目明确时限',
  '增加视频、动漫等解读样式',
  '邀请专家授课，开展案例研讨',
  '更新查阅设备，延长开放时间',
]

function numbered(texts: readonly string[]): string[] {
  return texts.map((text, index) => `${index + 1}.${text}。`)
}

function counted(texts: readonly string[]): string {
  return texts.map((text, index) => `${'一二三四五'[index]}是${text}`).join('；')
}
