import { attributeOf, type DomElement, parentElement } from './dom.ts'
import type { Draft } from './draft.ts'
import { blockElements } from './element-kinds.ts'
import { isFrame, isFrameLine, isLinked } from './furniture.ts'
import { isParticulars } from './particulars.ts'

/** The drafts that are the report, in document order; the others are the page's frame. */
export interface Choice {
  readonly kept: readonly Draft[]
  readonly removed: readonly Draft[]
}

/**
 * Parts the report from the frame of its page.
 *
 * The report's element is the innermost one that holds most of the page's prose and tables, widened as far
 * as nothing of the frame comes in. Kept is what
 * it holds except menus and particulars; the title above it; and any prose elsewhere that does not stand
 * in an element of the frame, since a report lost is worse than a line too much. When nothing would be
 * left, all is kept.
 */
export function chooseContent(
  drafts: readonly Draft[],
  body: DomElement,
  knownTitles: readonly string[],
): Choice {
  const root = findRoot(drafts, body)
  const isInside = drafts.map((draft) => contains(root, draft.holder))
  const isBody = drafts.map((draft, index) => isBodyText(draft, isInside[index] === true, body))
  const titles = titlesAbove(drafts, isInside.indexOf(true), knownTitles)
  const [first, last] = [isBody.indexOf(true), isBody.lastIndexOf(true)]
  const isKept = drafts.map((draft, index) => {
    if (titles.has(draft) || isBody[index]) return true
    if (isFrame(draft, body)) return false
    const isBetween = index > first && index < last
    return isInside[index] ? isBetween || !isFrameLine(draft) : isBetween && !isFrameLine(draft)
  })
  if (!isKept.includes(true)) return { kept: drafts, removed: [] }
  return {
    kept: drafts.filter((_, index) => isKept[index]),
    removed: drafts.filter((_, index) => !isKept[index]),
  }
}

/** The report's element holds this much of the page's prose and tables. */
const minRootPercent = 80
const minProseCharacters = 25
const maxTitleDistance = 15
const titleName = /title|(^|[\s_-])(bt|tit|biaoti)([\s_\d-]|$)/i

function findRoot(drafts: readonly Draft[], body: DomElement): DomElement {
  const weights = new Map<DomElement, number>()
  for (const draft of drafts) {
    const weight = weightOf(draft)
    if (weight === 0) continue
    for (let element: DomElement | null = draft.holder; element; element = parentElement(element)) {
      // An unclosed <b> reaches over the rest of the page, but it is no part of the page.
      if (blockElements.has(element.tagName)) weights.set(element, (weights.get(element) ?? 0) + weight)
    }
  }
  const wanted = ((weights.get(body) ?? 0) * minRootPercent) / 100
  const heavy = [...weights].filter(([, weight]) => weight >= wanted).map(([element]) => element)
  return widen(innermost(heavy) ?? body, drafts, body)
}

/** The outermost element around the report's that adds nothing of the frame. */
function widen(root: DomElement, drafts: readonly Draft[], body: DomElement): DomElement {
  const framed = drafts
    .filter((draft) => isFrame(draft, body) || isFrameLine(draft))
    .map(({ holder }) => holder)
  const inside = framed.filter((holder) => contains(root, holder)).length
  let wide = root
  for (let outer = parentElement(root); outer; outer = parentElement(outer)) {
    const around = outer
    if (framed.filter((holder) => contains(around, holder)).length > inside) break
    wide = outer
    if (outer === body) break
  }
  return wide
}

function innermost(elements: readonly DomElement[]): DomElement | null {
  return elements.reduce<DomElement | null>(
    (inner, element) => (inner === null || contains(inner, element) ? element : inner),
    null,
  )
}

function weightOf(draft: Draft): number {
  const { block, characters, linkCharacters } = draft
  if (block.type === 'picture') return 0
  if (block.type === 'grid') return isParticulars(block) ? 0 : characters - linkCharacters
  return isProse(draft) ? characters - linkCharacters : 0
}

/** True for running text outside links, and for a table of more than two rows that is no list of particulars. */
export function isProse(draft: Draft): boolean {
  if (draft.block.type === 'picture' || isLinked(draft)) return false
  if (draft.block.type === 'grid') return draft.block.rowCount > 2 && !isParticulars(draft.block)
  return draft.characters >= minProseCharacters && /[，。；、：]/.test(draft.block.text)
}

/** Prose or a table of the report: inside its element even where that is named as a frame, elsewhere outside frames. */
function isBodyText(draft: Draft, isInside: boolean, body: DomElement): boolean {
  return isProse(draft) && !isFrameLine(draft) && (isInside || !isFrame(draft, body))
}

function contains(outer: DomElement, element: DomElement): boolean {
  for (let at: DomElement | null = element; at; at = parentElement(at)) if (at === outer) return true
  return false
}

/** The lines of the title that stand directly above the report, past the frame's lines between them. */
function titlesAbove(
  drafts: readonly Draft[],
  first: number,
  knownTitles: readonly string[],
): ReadonlySet<Draft> {
  const titles = new Set<Draft>()
  for (let index = first - 1; index >= Math.max(0, first - maxTitleDistance); index--) {
    const draft = drafts[index]
    if (!draft) break
    if (isTitleLike(draft, knownTitles)) titles.add(draft)
    else if (titles.size > 0) break
  }
  return titles
}

function isTitleLike(draft: Draft, knownTitles: readonly string[]): boolean {
  const { block } = draft
  if (block.type !== 'paragraph' || isLinked(draft) || isFrameLine(draft)) return false
  const text = block.text.replace(/\s/g, '')
  if (knownTitles.some((title) => title.replace(/\s/g, '').includes(text) && text.length >= 6)) return true
  return block.headingLevel !== null ? block.headingLevel <= 2 : isNamedTitle(draft.holder)
}

function isNamedTitle(holder: DomElement): boolean {
  const around = [holder, parentElement(holder)].filter((element) => element !== null)
  return around.some((element) =>
    ['class', 'id'].some((name) => titleName.test(attributeOf(element, name) ?? '')),
  )
}
