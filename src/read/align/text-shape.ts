/** True for a text that begins with a Chinese ordinal, as headings do: `三、…`, `（二）…`, `四.…`, `第三章`. */
export function isEnumerated(text: string): boolean {
  return /^(?:[（(]?[一二三四五六七八九十]{1,3}(?:\s?[、.．，,：:）)])|第[一二三四五六七八九十]{1,3}[章部节])/.test(
    text,
  )
}

/** True for a text that ends as a sentence does. */
export function isProse(text: string): boolean {
  return /[。；;！？!?]$/.test(text)
}
