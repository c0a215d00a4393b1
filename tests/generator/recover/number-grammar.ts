/** What a column may hold when its digits stand without separators. */
export interface NumberGrammar {
  readonly hasSign: boolean
  readonly hasFraction: boolean
}

/** The grammar of a form's column. */
export function grammarOf(key: string): NumberGrammar {
  return { hasSign: key.endsWith('.change'), hasFraction: key.endsWith('.amount') }
}

/**
 * Every way to read the front of `text` as one number of the grammar: [value, rest].
 * No number has a leading zero or a sign before zero; a unit behind a number belongs to it.
 */
export function numbersAtStart(text: string, grammar: NumberGrammar): [number, string][] {
  const sign = grammar.hasSign ? (/^[+-]/.exec(text)?.[0] ?? '') : ''
  const body = text.slice(sign.length)
  const digits = /^\d+/.exec(body)?.[0] ?? ''
  const found: [number, string][] = []
  for (let length = 1; length <= digits.length; length++) {
    const whole = digits.slice(0, length)
    if (whole.length > 1 && whole.startsWith('0')) break
    for (const fraction of fractionsAfter(body.slice(length), grammar)) {
      const value = Number(sign + whole + fraction)
      const rest = body.slice(length + fraction.length).replace(/^(万元|元)/, '')
      if (sign === '' || value !== 0) found.push([value === 0 ? 0 : value, rest])
    }
  }
  return found
}

function fractionsAfter(text: string, grammar: NumberGrammar): string[] {
  if (!text.startsWith('.')) return ['']
  if (!grammar.hasFraction) return []
  const digits = /^\.\d+/.exec(text)?.[0] ?? ''
  return Array.from({ length: Math.max(0, digits.length - 1) }, (_, index) => digits.slice(0, index + 2))
}
