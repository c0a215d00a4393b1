import type { ListCounter } from './list-counter.ts'
import type { List } from './numbering.ts'
import type { ParagraphDraft } from './paragraph-draft.ts'
import type { ParagraphStyle } from './styles.ts'

/**
 * The automatic number of a paragraph ('二、'), or ''; counts it.
 *
 * What the paragraph says of its list goes before what its style says; list 0 switches numbering off.
 */
export function paragraphLabel(
  paragraph: ParagraphDraft,
  style: ParagraphStyle | null,
  listOf: (numId: string) => List | null,
  counter: ListCounter,
): string {
  const numId = paragraph.numId ?? style?.numId ?? null
  if (numId === null || numId === '0') return ''
  const list = listOf(numId)
  if (!list) return ''
  return counter.next(list, paragraph.ilvl ?? levelByStyle(paragraph, style, list) ?? 0)
}

/** A list's level tied to the style counts before the level that the style names. */
function levelByStyle(paragraph: ParagraphDraft, style: ParagraphStyle | null, list: List): number | null {
  if (!style || paragraph.numId !== null) return null
  const inherited = style.numberedBy === null ? null : list.levelOfStyle(style.numberedBy)
  return list.levelOfStyle(style.id) ?? style.ilvl ?? inherited
}
