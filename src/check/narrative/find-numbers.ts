/** A counted number in compact text; `[start, end)` covers number and counter. */
export interface CountedNumber {
  readonly start: number
  readonly end: number
  /** With 万 multiplied out; an amount in 元 is given in 万元. */
  readonly value: number
  /** Half the range that a rounded number stands for; 0 for an exact one. */
  readonly tolerance: number
  readonly kind: 'count' | 'amount'
}

/** `1295件`, `1，295 宗`, `1.2万件`, `十二件`, `380元`, `4.043万元`; not `第3件`, `3至5件`, `5个工作日`. */
const countedNumber =
  /(?<!\d，|[\d.．第每] ?|[\d一二三四五六七八九十][-—－~～至到])(\d{1,3}(?:，\d{3})+|\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千]+)(万)?(余|多|左右)?(件|条|宗|份|例|次|起|个|封|桩|项|元)(?![次套]|人|工作日|月|小时|方面|事(?!项))/g
/** The end of every such number: a sentence without it is not looked through character by character. */
const counterAtNumber = /[\d〇零一二两三四五六七八九十百千万余多右][件条宗份例次起个封桩项元]/
/** 约 before a number, 余 or 多 inside it: no exact statement. */
const approximateBefore = /(?:约|近|超过?|逾|不少于|至少|每|人均)$/

/** The exact counted numbers of a compact text, in order; approximate ones are left out. */
export function findNumbers(text: string): readonly CountedNumber[] {
  if (!counterAtNumber.test(text)) return []
  return [...text.matchAll(countedNumber)].flatMap((match) => {
    const [whole, digits = '', tenThousand, about, counter] = match
    if (about || approximateBefore.test(text.slice(Math.max(0, match.index - 3), match.index))) return []
    const number = parseNumber(digits, counter)
    if (number === null) return []
    const factor = tenThousand && counter !== '元' ? 10_000 : 1
    const isYuan = counter === '元' && !tenThousand
    return {
      start: match.index,
      end: match.index + whole.length,
      value: isYuan ? yuanToTenThousands(number) : Math.round(number * factor * 1e6) / 1e6,
      tolerance: factor === 1 ? 0 : factor / 10 ** places(digits),
      kind: counter === '元' ? ('amount' as const) : ('count' as const),
    }
  })
}

/** Han numerals count only before 件 and the like: 三个一, 四项制度 are no counts. */
function parseNumber(digits: string, counter = ''): number | null {
  if (!/^\d/.test(digits) && !/[件条宗份例起]/.test(counter)) return null
  return /^\d/.test(digits) ? Number(digits.replaceAll('，', '')) : parseChineseNumber(digits)
}

const chineseDigits = '零一二三四五六七八九'
const chineseUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 一百二十 is 120, 十二 is 12, 两 is 2; null for a mere row of digits (二〇二三). */
function parseChineseNumber(numeral: string): number | null {
  if (/[〇零一二两三四五六七八九]{2}/.test(numeral.replace(/零(?=[一二三四五六七八九])/g, ''))) return null
  let value = 0
  let digit: number | null = null
  for (const character of numeral.replace(/〇/g, '零').replace(/两/g, '二')) {
    const unit = chineseUnits[character]
    if (unit) value += (digit ?? 1) * unit
    digit = unit ? null : chineseDigits.indexOf(character)
  }
  return value + (digit ?? 0)
}

function yuanToTenThousands(yuan: number): number {
  return Number((yuan / 10_000).toFixed(6))
}

function places(digits: string): number {
  return digits.split('.')[1]?.length ?? 0
}
