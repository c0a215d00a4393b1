/** Orders two texts by code point, for `sort`; JavaScript's own order goes by UTF-16 unit. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left !== right) return inCodePointOrder(left) - inCodePointOrder(right)
  }
  return a.length - b.length
}

const firstSurrogate = 0xd800
const afterSurrogates = 0xe000
const surrogateCount = afterSurrogates - firstSurrogate
const afterLastUnit = 0x10000

/** Moves the surrogates, which stand for the code points beyond U+FFFF, behind all other units. */
function inCodePointOrder(unit: number): number {
  if (unit < firstSurrogate) return unit
  return unit < afterSurrogates ? unit + afterLastUnit - firstSurrogate : unit - surrogateCount
}
