import { fold, simplify } from '../document/index.ts'

const yearPart = /(?:20\d\d|二[〇○零O0][一二三四五六七八九〇○零]{2})年?度?/gu
const subject = /(?:政府信息与?政务|政府信息|政府政务|政务信息|政务|信息)公开/gu
/** `…政府信息公开2021年度政府信息公开工作报告`: what is left of the first of two subjects. */
const subjectBefore = /(?:政府信息|政务|信息)公开(?:工作)?$/u
const lead = /^(?:【[^】]*】|\[[^\]]*\]|关于|附件\d*[:：]?|标题[:：]|[#\s]+)/u

const name = '([^。,;:：，；、《》“”\\s\\d()（）]{2,40}?)'
/** The last character of an agency's name. */
const agencyEnd = '(?<=[局府委会办处厅乡镇院部署道心区县市])'
const yearBefore = '(?:20\\d\\d年度?)?'
const inPreamble: readonly RegExp[] = [
  // 现公布海河市商务局2022年政府信息公开工作年度报告
  new RegExp(
    `(?:现|特)(?:向社会)?(?:予以)?公[布开]${yearBefore}${name}(?=20\\d\\d|政府信息公开|政务公开|[(（])`,
    'u',
  ),
  // 现将海河市商务局2022年政府信息公开工作情况公布如下
  new RegExp(`(?:现|特)将${yearBefore}${name}(?=20\\d\\d|政府信息公开|政务公开)`, 'u'),
  // 本报告由海河市商务局依照 …
  new RegExp(`(?:本(?:年度)?报告|报告)(?:是|系)?由${name}(?=依照|根据|依据|按照|编制|负责)`, 'u'),
  // …的要求，海河市商务局编制了 …
  new RegExp(`[,，。]${name}(?:现)?(?:编制|编写|制作)(?:完成)?(?:了|并|本|20)`, 'u'),
  // …的要求，由海河市商务局编制
  new RegExp(`[,，。]由${name}(?:负责)?编制`, 'u'),
  // 我局编制了海河市商务局2022年政府信息公开工作年度报告, 制定《海河市商务局2022年…》
  new RegExp(`(?:编制(?:完成)?了?《?|制定了?《)${name}${agencyEnd}(?=20\\d\\d年|政府信息公开)`, 'u'),
  // …的要求，海河市商务局结合工作实际，编制了 …
  new RegExp(`[,，。]${name}${agencyEnd}(?=(?:紧密)?结合[^。]{2,12}[,，]编制)`, 'u'),
]
/** 如对本报告有疑问，请与海河市商务局办公室联系 */
const contact = new RegExp(
  `请(?:与|联系|直接与)${name}(?:办公室|党政办公室|综合科|政务公开科)?(?:联系|[(（])`,
  'u',
)
const vague =
  /^(?:我|本|该|其|全|现|特)[局委办镇乡县市区街单机厅部州省院]|^(?:本机关|本单位|我单位|报告|政府|公民)/u
const signature = /^(.{3,30}(?:政府|局|委员会|委|办公室|办事处|厅|中心|管委会|街道|院|处|所|队|社|部))$/u
const dateLine =
  /^(?:20\d\d|二[〇○零O0][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u

/** The agency that a title names: what is left of it without the year and the words for the report; null if nothing. */
export function agencyOfTitle(title: string): string | null {
  const text = fold(title).replace(lead, '').replace(lead, '')
  const at = [...simplify(text).matchAll(subject)].at(-1)?.index
  if (at === undefined) return null
  const before = text
    .slice(0, at)
    .replace(yearPart, '')
    .replace(subjectBefore, '')
    .replace(/关于$|的$|^关于|^[-—_]+/u, '')
  const agency = /人民$/u.test(before) ? `${before}政府` : before
  return agency.length >= 2 && !/^(?:年度?|本级|县级|市级)$/u.test(agency) ? agency : null
}

/** The agency that the preamble names as the report's author. */
export function agencyOfPreamble(preamble: string): string | null {
  const text = fold(preamble)
  const words = simplify(text)
  for (const pattern of [...inPreamble, contact]) {
    const found = originalOf(pattern.exec(words)?.[1], words, text)?.replace(/^(?:由|的|了|对)/u, '')
    if (found && !vague.test(found) && found.length >= 3) return withoutOffice(found)
  }
  return null
}

/** What was found in simplified characters, as it is printed. */
function originalOf(found: string | undefined, words: string, text: string): string | undefined {
  if (found === undefined || words === text) return found
  const at = words.indexOf(found)
  return text.slice(at, at + found.length)
}

/** `海河市商务局办公室` answers for 海河市商务局; the office of a government or committee reports itself. */
function withoutOffice(agency: string): string {
  return agency.replace(/(?<!政府|委员会|党委)(?:党政)?办公室$/u, '')
}

/** The agency that signs the report's last lines: a name on a line of its own, above the date. */
export function agencyOfSignature(lines: readonly string[]): string | null {
  const folded = lines.map(fold).filter((line) => line.length > 0)
  const date = folded.findIndex((line) => dateLine.test(line))
  const above = date > 0 ? folded[date - 1] : undefined
  return above !== undefined && signature.test(simplify(above)) ? above : null
}

/** The first of the page's statements about its publisher that looks like an agency. */
export function agencyOfMetadata(agencies: readonly string[]): string | null {
  return agencies.map(fold).find((agency) => signature.test(agency)) ?? null
}
