/** Han characters and the punctuation and full-width forms that are set as wide as they are. */
const hanPattern =
  /[\u2014\u2018-\u201d\u2026\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud88f\udc00-\udfff〇]/

/** Whether a character is set on the Han grid: no space stands between two of them. */
export function isHan(character: string): boolean {
  return hanPattern.test(character)
}
