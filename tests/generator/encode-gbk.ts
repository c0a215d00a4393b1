/** The text in GBK (every character that GB18030 writes in one or two bytes); others become '?'. */
export function encodeGbk(text: string): Uint8Array {
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const pair = pairs().get(char)
    if (code < 0x80) bytes.push(code)
    else if (pair === undefined) bytes.push(0x3f)
    else bytes.push(pair >> 8, pair & 0xff)
  }
  return Uint8Array.from(bytes)
}

let known: ReadonlyMap<string, number> | null = null

/** The decoder's table turned round: JavaScript has no encoder for GBK. */
function pairs(): ReadonlyMap<string, number> {
  if (known) return known
  const decoder = new TextDecoder('gb18030')
  const map = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && char !== '\ufffd') map.set(char, (lead << 8) | trail)
    }
  known = map
  return map
}
