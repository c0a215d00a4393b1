import { fold, similarity } from '../document/index.ts'

/** A label without numbering, marks and white space, and the number that it began with. */
export interface Label {
  readonly words: string
  /** The words without an explanation in brackets at the end. */
  readonly bareWords: string
  readonly number: string
}

const numbering =
  /^[(（]?([一二三四五六七八九十]{1,2}|\d{1,2})[)）、.,．，]+|^[(（]([一二三四五六七八九十]{1,2}|\d{1,2})[)）]?/u
const labels = new Map<string, Label>()
const likenesses = new Map<string, number>()
/** Both memories hold labels of one kind of document and are emptied before they grow. */
const mostRemembered = 4000

/** Parts a printed label into its number and its words. */
export function parseLabel(printed: string): Label {
  const known = labels.get(printed)
  if (known) return known
  const folded = fold(printed)
  const found = numbering.exec(folded)
  const rest = folded.slice(found?.[0].length ?? 0)
  const words = onlyWords(rest)
  const bareWords = onlyWords(rest.replace(/\([^()]*\)$/u, '')) || words
  const label = { words, bareWords, number: found?.[1] ?? found?.[2] ?? '' }
  remember(labels, printed, label)
  return label
}

/**
 * How well a printed label fits an official one, 0 to 1: equal words, one containing the other
 * (explanations added, words lost), or likeness letter by letter (typos); a different number in
 * front weighs against it.
 */
export function labelFit(printed: string, official: string): number {
  const key = `${printed}\n${official}`
  const known = likenesses.get(key)
  if (known !== undefined) return known
  const a = parseLabel(printed)
  const b = parseLabel(official)
  const isOtherNumber = a.number !== '' && b.number !== '' && a.number !== b.number
  const likeness = Math.max(wordsFit(a.words, b.words), wordsFit(a.bareWords, b.bareWords))
  const fit = Math.max(0, likeness - (isOtherNumber ? 0.25 : 0))
  remember(likenesses, key, fit)
  return fit
}

function onlyWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Shorter official labels (其他, 总计, 规章) are found only whole: they stand inside too many others. */
const shortLabel = 2

function wordsFit(printed: string, official: string): number {
  if (printed === official) return 1
  if (printed === '' || official === '') return 0
  if (official.length > shortLabel && printed.includes(official)) {
    return 0.8 + 0.15 * (official.length / printed.length)
  }
  if (printed.length > shortLabel && isSubsequence(printed, official)) {
    return 0.6 + 0.35 * (printed.length / official.length)
  }
  if (official.length <= shortLabel) {
    if (printed.endsWith(official) && printed.length > 8) return 0.85
    return printed.startsWith(official) && printed.length < 8 ? 0.6 : 0
  }
  return similarity(printed, official)
}

/** Whether words were merely lost from the official label. */
function isSubsequence(printed: string, official: string): boolean {
  let at = 0
  for (const character of official) if (character === printed[at]) at += 1
  return at === printed.length
}

function remember<T>(memory: Map<string, T>, key: string, value: T): void {
  if (memory.size >= mostRemembered) memory.clear()
  memory.set(key, value)
}
