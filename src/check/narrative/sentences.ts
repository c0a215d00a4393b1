/** A stretch of a text. */
export interface Sentence {
  readonly text: string
  /** 0-based offset in the text that it was cut from. */
  readonly start: number
}

/** The sentences of a compact text, in order, without their stops; one without end is cut. */
export function findSentences(text: string): readonly Sentence[] {
  return cut(text, /[^。！？…\n]{1,600}/g)
}

/** The clauses of a sentence: what ， ； ： and brackets part; 、 joins. */
export function findClauses(sentence: string): readonly Sentence[] {
  return cut(sentence, /[^，；：（）]+/g)
}

function cut(text: string, parts: RegExp): readonly Sentence[] {
  return [...text.matchAll(parts)].map((match) => ({ text: match[0], start: match.index }))
}
