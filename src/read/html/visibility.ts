import { attributeOf, type DomElement } from './dom.ts'
import { declarationsOf, type StyleSheet } from './style-sheet.ts'

/** Elements whose text is never shown, or is not text. */
const unshown: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link', 'base', 'xml'],
  ...['iframe', 'frame', 'object', 'embed', 'applet', 'audio', 'video', 'canvas', 'svg', 'math', 'map'],
  ...['input', 'select', 'option', 'textarea', 'button', 'datalist', 'progress', 'meter'],
  ...['rt', 'rp', 'del', 'col', 'colgroup'],
])

const hidingStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** True for an element that a reader of the page does not see: scripts, controls, deletions, hidden ones. */
export function isHidden(element: DomElement, sheet: StyleSheet): boolean {
  if (isUnshown(element)) return true
  if (attributeOf(element, 'hidden') !== undefined) return true
  const style = attributeOf(element, 'style')
  if (style && mayHide(style) && hidingStyle.test(style)) return true
  if (sheet.size === 0 || attributeOf(element, 'class') === undefined) return false
  return declarationsOf(element, sheet)?.display === 'none'
}

/** True for an element that shows no text whatever its style. */
export function isUnshown(element: DomElement): boolean {
  return unshown.has(element.tagName)
}

/** Word gives every element a long style: only few are worth a regular expression. */
function mayHide(style: string): boolean {
  return style.includes('none') || style.includes('hidden') || style.includes('NONE')
}
