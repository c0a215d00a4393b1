import { placeName } from '../../../document/index.ts'
import type { Spot } from './spots.ts'

/** The part `[start, end)` of a text that some spots stand at. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly ids: readonly string[]
}

/**
 * Marks what spots stand at in a source's page: a stretch of its text as a `mark`, an element as a whole by its
 * class. Either has the ids of its spots in `data-spots`.
 */
export function markSpots(page: Document, spots: readonly Spot[]): void {
  for (const [name, own] of groupByPlace(spots)) {
    const elements = [...page.querySelectorAll<HTMLElement>(`[data-place="${name}"]`)]
    const holders = [...page.querySelectorAll<HTMLElement>(`[data-holder="${name}"]`)]
    const boxes = [...elements, ...holders].filter(isBox)
    const whole = own.filter(({ evidence }) => !evidence.span)
    if (whole.length > 0) for (const box of boxes) markElement(box, idsOf(whole))
    // A line is as wide as the page: of its text alone it can be seen what was read.
    const inText = boxes.length > 0 ? own.filter(({ evidence }) => evidence.span) : own
    if (inText.length > 0) for (const element of elements) markParts(element, inText)
  }
}

/** Whether an element is a cell or a row. */
function isBox({ tagName }: Element): boolean {
  return tagName === 'TD' || tagName === 'TR'
}

function groupByPlace(spots: readonly Spot[]): ReadonlyMap<string, readonly Spot[]> {
  const groups = new Map<string, Spot[]>()
  for (const spot of spots) {
    const name = placeName(spot.evidence)
    if (name === null) continue
    const group = groups.get(name)
    if (group) group.push(spot)
    else groups.set(name, [spot])
  }
  return groups
}

function idsOf(spots: readonly Spot[]): readonly string[] {
  return spots.map(({ id }) => id)
}

function markElement(element: HTMLElement, ids: readonly string[]): void {
  element.classList.add('spot')
  element.dataset.spots = ids.join(' ')
  element.tabIndex = -1
}

function markParts(element: HTMLElement, spots: readonly Spot[]): void {
  const text = element.textContent ?? ''
  const offset = Number(element.dataset.offset ?? 0)
  const stretches = toStretches(spots, offset, text.length)
  if (stretches.length === 0) return
  const { ownerDocument } = element
  const nodes: Node[] = []
  let end = 0
  for (const stretch of stretches) {
    nodes.push(ownerDocument.createTextNode(text.slice(end, stretch.start)))
    const mark = ownerDocument.createElement('mark')
    mark.textContent = text.slice(stretch.start, stretch.end)
    markElement(mark, stretch.ids)
    nodes.push(mark)
    end = stretch.end
  }
  nodes.push(ownerDocument.createTextNode(text.slice(end)))
  element.replaceChildren(...nodes)
}

/**
 * Spots may overlap: the text is cut at each of their ends, and each part has the spots that cover it. A cell that is
 * blank in a line of several covers nothing, and is an empty part.
 */
function toStretches(spots: readonly Spot[], offset: number, length: number): readonly Stretch[] {
  const spans = spots.flatMap(({ id, evidence: { span } }) => {
    const [from, to] = span ? [span[0] - offset, span[1] - offset] : [0, length]
    const isHere = from === to ? from >= 0 && to <= length : from < length && to > 0
    return isHere ? [{ id, start: Math.max(0, from), end: Math.min(length, to) }] : []
  })
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return cuts.flatMap((start, at): Stretch[] => {
    const end = cuts[at + 1] ?? start
    const blank = spans.filter((span) => span.start === start && span.end === start)
    const filled = spans.filter((span) => end > start && span.start <= start && span.end >= end)
    return [
      ...(blank.length > 0 ? [{ start, end: start, ids: blank.map(({ id }) => id) }] : []),
      ...(filled.length > 0 ? [{ start, end, ids: filled.map(({ id }) => id) }] : []),
    ]
  })
}
