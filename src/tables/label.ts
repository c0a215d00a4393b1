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
/** By printed label, its likeness to each official one that it was held against. */
const likenesses = new Map<string, Map<string, number>>()
/** Both memories hold labels of one kind of document and are emptied before they grow. */
const mostRemembered = 2000
/** A longer print is hardly a label that comes again. */
const longestRemembered = 200

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
  const known = likenesses.get(printed)
  const fit = known?.get(official) ?? fitOf(parseLabel(printed), parseLabel(official))
  if (known) known.set(official, fit)
  else remember(likenesses, printed, new Map([[official, fit]]))
  return fit
}

function fitOf(printed: Label, official: Label): number {
  const isOtherNumber = printed.number !== '' && official.number !== '' && printed.number !== official.number
  const likeness = wordsFit(printed.words, official.words)
  const isBare = printed.words === printed.bareWords && official.words === official.bareWords
  const bareLikeness = isBare ? likeness : wordsFit(printed.bareWords, official.bareWords)
  return Math.max(0, Math.max(likeness, bareLikeness) - (isOtherNumber ? 0.25 : 0))
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
  for (let place = 0; place < official.length && at < printed.length; place++) {
    if (official.charCodeAt(place) === printed.charCodeAt(at)) at += 1
  }
  return at === printed.length
}

function remember<T>(memory: Map<string, T>, key: string, value: T): void {
  if (key.length > longestRemembered) return
  if (memory.size >= mostRemembered) memory.clear()
  memory.set(key, value)
}
