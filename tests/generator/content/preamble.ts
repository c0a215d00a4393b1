import type { Random } from '../random.ts'
import { officialTitles, sectionKeys } from './headings.ts'

/** The text between the title and section one. */
export interface Preamble {
  readonly paragraphs: readonly string[]
  /** False: the statistics period is not stated. */
  readonly statesPeriod: boolean
}

/** A preamble that names the agency and the year, and most often the statistics period. */
export function writePreamble(agency: string, year: number, random: Random): Preamble {
  const statesPeriod = !random.chance(0.15)
  const basis = random.pick([
    `本报告由${agency}按照《中华人民共和国政府信息公开条例》（以下简称《条例》）编写。`,
    `依据《中华人民共和国政府信息公开条例》第五十条，特向社会公布${agency}${year}年度政府信息公开工作年度报告。`,
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，现将${agency}${year}年政府信息公开工作情况公布如下。`,
  ])
  const contents = random.chance(0.35)
    ? `全文由${sectionKeys.map((key) => officialTitles[key]).join('、')}六个部分组成。`
    : ''
  const period = random.pick([
    `所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    `数据统计时段为${year}年1月1日至${year}年12月31日。`,
    `本报告统计期限为${year}年1月1日至12月31日。`,
  ])
  const contact = random.chance(0.6)
    ? `如有疑问，请联系${agency}办公室（地址：中心路${random.int(1, 300)}号，邮政编码：${random.int(200000, 799999)}，联系电话：0${random.int(310, 998)}-${random.int(2000000, 8999999)}）。`
    : ''
  const sentences = [basis, contents, statesPeriod ? period : '', contact].filter((text) => text !== '')
  return { paragraphs: random.chance(0.7) ? [sentences.join('')] : sentences, statesPeriod }
}
