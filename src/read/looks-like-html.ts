/**
 * True for text that is an HTML page or a piece of one, false for plain text and for Markdown, also with HTML tables in it.
 *
 * Shape: the first 64 KB are enough.
 */
export function looksLikeHtml(head: string): boolean {
  if (/<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]/i.test(head)) return !startsAsMarkdown(head)
  if (!/^\s*(<!--|<\?xml|<[a-z])/i.test(head))
    return countBlockTags(head) >= minBlockTags && !hasMarkdown(head)
  return countBlockTags(head) > 0 && !hasMarkdown(head)
}

/** So many paragraphs are marked up in a page whose first words stand outside any element. */
const minBlockTags = 5

function startsAsMarkdown(head: string): boolean {
  const start = head.search(/<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]/i)
  return hasMarkdown(head.slice(0, start))
}

function countBlockTags(head: string): number {
  return head.match(/<(p|div|br|table|h[1-6]|span|section|article)[\s/>]/gi)?.length ?? 0
}

/** A heading, a separator row or emphasis at the beginning of a line. */
function hasMarkdown(text: string): boolean {
  return /^#{1,6} \S|^[ \t]*\|[ \t]*:?-{2,}|^\*\*\S/m.test(text)
}
