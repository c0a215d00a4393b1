/** A stretch of text as it stands in markup: where it begins in the text, where in the markup, and how long it is. */
export interface Stretch {
  readonly start: number
  readonly at: number
  readonly length: number
}

/**
 * Where the characters of a cell's text stand between `from` and `end` of its markup.
 *
 * Tags are passed over; characters that the markup writes as entities, or that come from tags, have no place.
 */
export function findStretches(text: string, markup: string, from: number, end: number): Stretch[] {
  const stretches: Stretch[] = []
  let at = from
  for (let start = 0; start < text.length && at < end; start++) {
    const place = nextPlace(text[start] ?? '', markup, at, end)
    if (place === null) continue
    if (place.isPrinted) addCharacter(stretches, start, place.at)
    at = place.next
  }
  return stretches
}

interface Place {
  readonly at: number
  readonly next: number
  /** False for an entity, which stands for the character but is not it. */
  readonly isPrinted: boolean
}

const longestEntity = 12
/** So many tags and characters are passed over in search of one; a list's number is nowhere in the markup. */
const maxSteps = 1000

/** The next place that stands for a character, null where only tags and white space are left or do. */
function nextPlace(character: string, markup: string, from: number, end: number): Place | null {
  let at = from
  for (let step = 0; at < end && step < maxSteps; step++) {
    const found = markup[at] ?? ''
    if (found === '<' && /[a-z/!?]/i.test(markup[at + 1] ?? '')) {
      if (character === '\n') return null
      const close = markup.indexOf('>', at)
      at = close === -1 ? end : close + 1
    } else if (found === '&' && /^&#?\w+;/.test(markup.slice(at, at + longestEntity))) {
      const next = markup.indexOf(';', at) + 1
      if (!spaceEntity.test(markup.slice(at, next)) || character === ' ')
        return { at, next, isPrinted: false }
      at = next
    } else if (found === character) return { at, next: at + 1, isPrinted: true }
    else if (/\s/.test(character)) return null
    else at++
  }
  return null
}

const spaceEntity = /^&(nbsp|ensp|emsp|thinsp|zwnj|zwj|shy|#160|#8203|#xa0);$/i

function addCharacter(stretches: Stretch[], start: number, at: number): void {
  const last = stretches.at(-1)
  if (last && last.start + last.length === start && last.at + last.length === at) {
    stretches[stretches.length - 1] = { ...last, length: last.length + 1 }
  } else stretches.push({ start, at, length: 1 })
}
