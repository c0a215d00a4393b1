import type { CheerioAPI } from 'cheerio/slim'

/** Elements of a page, as a query finds them. */
export type Selection = ReturnType<CheerioAPI>

/**
 * The text in elements, at least its first `longest` characters.
 *
 * Without recursion: pages nest as deep as whoever made them likes.
 */
export function textOf(selection: Selection, longest = Number.POSITIVE_INFINITY): string {
  let text = ''
  const pending = [...selection.toArray()].reverse()
  for (let node = pending.pop(); node !== undefined && text.length < longest; node = pending.pop()) {
    if (node.type === 'text') text += node.data
    else if ('children' in node) for (const child of [...node.children].reverse()) pending.push(child)
  }
  return text
}
