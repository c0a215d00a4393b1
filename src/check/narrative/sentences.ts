/** A stretch of compact text that ends with 。！？… or a line. */
export interface Sentence {
  readonly text: string
  /** 0-based offset in the compact text. */
  readonly start: number
}

/** The sentences of a compact text, in order, without their stops. */
export function findSentences(text: string): readonly Sentence[] {
  return cut(text, 0, /[^。！？…\n]+/g)
}

/** The clauses of a sentence: what ， ； ： and brackets part; 、 joins. */
export function findClauses(sentence: Sentence): readonly Sentence[] {
  return cut(sentence.text, sentence.start, /[^，；：（）]+/g)
}

function cut(text: string, start: number, parts: RegExp): readonly Sentence[] {
  return [...text.matchAll(parts)].map((match) => ({ text: match[0], start: start + match.index }))
}
