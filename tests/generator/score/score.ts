/** What was counted over the documents of one layout. */
export interface Score {
  documents: number
  /** Documents that gave an error or no line. */
  failed: number
  cells: number
  right: number
  /** Wrong numbers without a flag. */
  silent: number
  /** Printed numbers that came out as null and unflagged. */
  falseBlanks: number
  /** Wrong or null, and flagged. */
  flagged: number
  /** Right, yet flagged. */
  doubted: number
  /** Numbers of failed documents. */
  lost: number
  recoverable: number
  recovered: number
  unevidenced: number
  titlesFound: number
  titlesMissed: number
  titlesInvented: number
  textSum: number
  texts: number
  agencies: number
  years: number
  titles: number
  forms: number
  periods: number
  errors: number
  errorsFound: number
  falseFailures: number
  negatives: number
  negativesRejected: number
}

/** Something that went wrong with one document. */
export interface Offence {
  readonly document: string
  readonly kind: string
  readonly note: string
}

/** A score with nothing in it. */
export function emptyScore(): Score {
  return {
    documents: 0,
    failed: 0,
    cells: 0,
    right: 0,
    silent: 0,
    falseBlanks: 0,
    flagged: 0,
    doubted: 0,
    lost: 0,
    recoverable: 0,
    recovered: 0,
    unevidenced: 0,
    titlesFound: 0,
    titlesMissed: 0,
    titlesInvented: 0,
    textSum: 0,
    texts: 0,
    agencies: 0,
    years: 0,
    titles: 0,
    forms: 0,
    periods: 0,
    errors: 0,
    errorsFound: 0,
    falseFailures: 0,
    negatives: 0,
    negativesRejected: 0,
  }
}

/** The sum of two scores. */
export function addScores(left: Score, right: Score): Score {
  const sum = emptyScore()
  for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] = left[key] + right[key]
  return sum
}
