import { fold, onlyWords, similarity, simplify } from '../document/index.ts'
import { remember } from './remember.ts'

/** A label without numbering, marks and white space, and the number that it began with. */
export interface Label {
  readonly words: string
  /** The words without an explanation in brackets at the end. */
  readonly bareWords: string
  readonly number: string
}

const numbering =
  /^[(（]?([一二三四五六七八九十]{1,2}|\d{1,2})[)）、.,．，]+|^[(（]([一二三四五六七八九十]{1,2}|\d{1,2})[)）]?/u

/** A printed label with its likeness to each official one that it was held against. */
interface KnownLabel {
  readonly label: Label
  readonly fits: Map<string, number>
  /** The same to whole lists of official labels, which are few and always the same. */
  readonly fitsOfLists: Map<readonly string[], readonly number[]>
}

const mostLabels = 2000
const knowLabel = remember(
  mostLabels,
  (printed): KnownLabel => ({ label: partLabel(printed), fits: new Map(), fitsOfLists: new Map() }),
)

/** Parts a printed label into its number and its words. */
export function parseLabel(printed: string): Label {
  return knowLabel(printed).label
}

/**
 * How well a printed label fits an official one, 0 to 1: equal words, one containing the other
 * (explanations added, words lost), or likeness letter by letter (typos); a different number in
 * front weighs against it.
 */
export function labelFit(printed: string, official: string): number {
  const { label, fits } = knowLabel(printed)
  const known = fits.get(official)
  if (known !== undefined) return known
  const fit = fitOf(label, parseLabel(official))
  fits.set(official, fit)
  return fit
}

/** How well a printed label fits each official one of a list that is asked for again and again. */
export function labelFits(printed: string, officials: readonly string[]): readonly number[] {
  const { label, fitsOfLists } = knowLabel(printed)
  const known = fitsOfLists.get(officials)
  if (known) return known
  const fits = officials.map((official) => fitOf(label, parseLabel(official)))
  fitsOfLists.set(officials, fits)
  return fits
}

/** Whether a print ends in an official label, to the letter and with its number: `（三）不予公开1.属于国家秘密`. */
export function endsInLabel(printed: string, official: string): boolean {
  const { number, words } = parseLabel(official)
  return number !== '' && words.length > shortLabel && allWords(printed).endsWith(number + words)
}

const allWords = remember(mostLabels, (printed: string) => onlyWords(simplify(fold(printed))))

function partLabel(printed: string): Label {
  const folded = simplify(fold(printed))
  const found = numbering.exec(folded)
  const rest = folded.slice(found?.[0].length ?? 0)
  const words = onlyWords(rest)
  const bareWords = onlyWords(rest.replace(/\([^()]*\)$/u, '')) || words
  return { words, bareWords, number: found?.[1] ?? found?.[2] ?? '' }
}

function fitOf(printed: Label, official: Label): number {
  const isOtherNumber = printed.number !== '' && official.number !== '' && printed.number !== official.number
  const likeness = wordsFit(printed.words, official.words)
  const isBare = printed.words === printed.bareWords && official.words === official.bareWords
  const bareLikeness = isBare ? likeness : wordsFit(printed.bareWords, official.bareWords)
  return Math.max(0, Math.max(likeness, bareLikeness) - (isOtherNumber ? 0.25 : 0))
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
