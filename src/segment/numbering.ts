/** The number in front of a heading. */
export interface Numbering {
  /** '一、' | '（一）' | '1.' | none. */
  readonly style: 'chinese' | 'bracketed' | 'arabic' | 'none'
  readonly number: number | null
  /** Length of the folded text that it takes. */
  readonly length: number
}

const chineseDigits = '一二三四五六七八九十'
const bracketed = /^[(（〔]?([一二三四五六七八九十]{1,2})[)）〕]/u
const chinese = /^([一二三四五六七八九十]{1,2})(?:是|[、.,:;．，：；]+)/u
const bareChinese = /^([一二三四五六七八九十])(?=总体|主动|收到|政府|因|存在|其[他它]|需要|概述|行政)/u
const arabic = /^[(（]?(\d{1,2})(?:[)）、.,:．，：]+|(?![\d年]))/u
const patterns = [
  ['bracketed', bracketed],
  ['chinese', chinese],
  ['chinese', bareChinese],
  ['arabic', arabic],
] as const

/** The number that a folded text begins with. */
export function parseNumbering(text: string): Numbering {
  for (const [style, pattern] of patterns) {
    const found = pattern.exec(text)
    if (found?.[1]) return { style, number: parseChineseNumber(found[1]), length: found[0].length }
  }
  return { style: 'none', number: null, length: 0 }
}

function parseChineseNumber(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits)
  if (digits.length === 1) return chineseDigits.indexOf(digits) + 1
  const [tens, units] = [...digits].map((digit) => chineseDigits.indexOf(digit) + 1) as [number, number]
  return tens === 10 ? 10 + units : tens * 10
}
