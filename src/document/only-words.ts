/** A letter or digit of any script. */
const word = /[\p{L}\p{N}]/u
const notWords = /[^\p{L}\p{N}]/gu
/**
 * By UTF-16 code unit, once it was met: 1 for a letter or digit, 2 for a mark, 3 for half of a pair of
 * surrogates. Looking there takes a third of a search by classes of Unicode.
 */
const kinds = new Uint8Array(0x1_0000)

/** A text without its marks and its white space, letters and digits alone. */
export function onlyWords(text: string): string {
  let words = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (kinds[code] === 0) kinds[code] = kindOf(code)
    const kind = kinds[code]
    if (kind === 1) continue
    if (kind === 3) return text.replace(notWords, '')
    words += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : words + text.slice(from)
}

function kindOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return 3
  return word.test(String.fromCharCode(code)) ? 1 : 2
}
