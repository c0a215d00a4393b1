import { attributeOf, childElements, type DomElement, parentElement } from './dom.ts'

/** The number that a browser prints before an element of an ordered list, as `3.` or `三、`; else ''. */
export function listLabel(element: DomElement): string {
  if (element.tagName !== 'li') return ''
  const list = parentElement(element)
  return list?.tagName === 'ol' ? label(list, element) : ''
}

function label(list: DomElement, element: DomElement): string {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i
    .exec(attributeOf(list, 'style') ?? '')?.[1]
    ?.toLowerCase()
  if (style === 'none') return ''
  const number = numberOf(list, element)
  if (style && chineseStyles.has(style)) return `${toChinese(number)}、`
  const type = attributeOf(list, 'type') ?? letterStyles[style ?? ''] ?? '1'
  return `${formatNumber(number, type)}.`
}

const chineseStyles: ReadonlySet<string> = new Set([
  ...[
    'cjk-ideographic',
    'simp-chinese-informal',
    'simp-chinese-formal',
    'trad-chinese-informal',
    'japanese-informal',
  ],
])
const letterStyles: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** The numbers of the lists met so far: counting anew for each element would cost the square of a list. */
const listNumbers = new WeakMap<DomElement, ReadonlyMap<DomElement, number>>()

function numberOf(list: DomElement, element: DomElement): number {
  const known = listNumbers.get(list) ?? numberElements(list)
  listNumbers.set(list, known)
  return known.get(element) ?? 1
}

function numberElements(list: DomElement): ReadonlyMap<DomElement, number> {
  const numbers = new Map<DomElement, number>()
  let next = readInteger(attributeOf(list, 'start')) ?? 1
  for (const element of childElements(list)) {
    if (element.tagName !== 'li') continue
    const number = readInteger(attributeOf(element, 'value')) ?? next
    numbers.set(element, number)
    next = number + 1
  }
  return numbers
}

function readInteger(attribute: string | undefined): number | null {
  const number = Number.parseInt(attribute ?? '', 10)
  return Number.isNaN(number) ? null : number
}

function formatNumber(number: number, type: string): string {
  if (type === 'a' && number >= 1 && number <= 26) return String.fromCharCode(96 + number)
  if (type === 'A' && number >= 1 && number <= 26) return String.fromCharCode(64 + number)
  if (type === 'i') return toRoman(number).toLowerCase()
  return type === 'I' ? toRoman(number) : String(number)
}

const romanUnits = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function toRoman(number: number): string {
  let rest = number
  let text = ''
  for (const [unit, sign] of romanUnits) {
    while (rest >= unit && text.length < 20) {
      text += sign
      rest -= unit
    }
  }
  return text
}

const chineseDigits = '零一二三四五六七八九'

function toChinese(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : chineseDigits[tens]}十`
  return head + (ones === 0 ? '' : chineseDigits[ones])
}
