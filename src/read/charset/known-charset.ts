/** What says nothing of a Chinese text: UTF-8 was ruled out by the bytes, Latin labels are left-over defaults. */
const emptyLabels: ReadonlySet<string> = new Set(['utf-8', 'windows-1252', 'x-user-defined', 'replacement'])

/**
 * The decoder's name of a charset label in a document that is not UTF-8, null when the label does not help.
 *
 * Every Simplified Chinese label means gb18030, which holds the characters of gb2312 and gbk and the
 * rare ones besides.
 */
export function knownCharset(label: string | undefined): string | null {
  const name = label?.trim().toLowerCase()
  if (!name) return null
  if (/^(x-|csiso58)?gb|^(cp|ms|windows-|x-cp)?(936|20936)$/.test(name)) return 'gb18030'
  try {
    const { encoding } = new TextDecoder(name)
    return emptyLabels.has(encoding) ? null : encoding
  } catch {
    return null // a label that no decoder knows is as good as none
  }
}
