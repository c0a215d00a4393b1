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

/** True for a word that begins with an item's number: `（一）予以公开`, `2.重复申请`. */
export function isNumbered(text: string): boolean {
  return /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])\p{Script=Han}/u.test(text)
}
