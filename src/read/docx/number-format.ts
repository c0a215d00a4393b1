/**
 * A list number as its format prints it: (3, 'chineseCounting') -> '三'.
 *
 * Unknown formats print as decimal, as Word does where it lacks one; 'none' and 'bullet' print nothing.
 * Source: ECMA-376 Part 1, 17.18.59 ST_NumberFormat.
 */
export function formatNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value)
}

const hanDigits = '〇一二三四五六七八九'
const hanUnits = ['', '十', '百', '千']
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const legalUnits = ['', '拾', '佰', '仟']

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: (value) => eachDigit(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => eachDigit(value, '０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => pickOr(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => pickOr(value, 0x2488, 20),
  numberInDash: (value) => `- ${value} -`,
  upperLetter: (value) => repeatedLetter(value, 'A'),
  lowerLetter: (value) => repeatedLetter(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  chineseLegalSimplified: (value) => inHan(value, legalDigits, legalUnits),
  ideographLegalTraditional: (value) => inHan(value, '零壹貳參肆伍陸柒捌玖', legalUnits),
  ideographDigital: (value) => eachDigit(value, hanDigits),
  taiwaneseDigital: (value) => eachDigit(value, hanDigits),
  japaneseDigitalTenThousand: (value) => eachDigit(value, hanDigits),
  ideographTraditional: (value) => pickFrom(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (value) => pickFrom(value, '子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: (value) => pickOr(value, 0x3280, 10),
  none: () => '',
  bullet: () => '',
}

function eachDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)))
}

function circled(value: number): string {
  return pickOr(value, 0x2460, 20)
}

function pickOr(value: number, firstCodePoint: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(firstCodePoint + value - 1) : String(value)
}

function pickFrom(value: number, characters: string): string {
  return characters.charAt(value - 1) || String(value)
}

/** 1 -> A, 26 -> Z, 27 -> AA, 53 -> AAA: Word repeats the letter. */
function repeatedLetter(value: number, first: string): string {
  const maxRepeats = 30
  if (value < 1 || value > 26 * maxRepeats) return String(value)
  return String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  const steps: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [step, letters] of steps) {
    while (rest >= step) {
      text += letters
      rest -= step
    }
  }
  return text
}

/** 10 -> 十, 11 -> 十一, 20 -> 二十: the leading 一 of 一十 is not printed. */
function counting(value: number): string {
  const text = inHan(value, hanDigits.replace('〇', '零'), hanUnits)
  return text.startsWith('一十') ? text.slice(1) : text
}

function inHan(value: number, digits: string, units: readonly string[]): string {
  if (value < 1 || value > 9999) return eachDigit(value, digits)
  const places = [...String(value)].map(Number)
  let text = ''
  let hasGap = false
  places.forEach((digit, index) => {
    if (digit === 0) hasGap = true
    else {
      if (hasGap) text += digits.charAt(0)
      hasGap = false
      text += digits.charAt(digit) + units[places.length - 1 - index]
    }
  })
  return text
}
