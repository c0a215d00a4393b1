import { SourceError } from '../../errors.ts'

/** The most tags that a page may have; the longest reports pasted from Word have some 40,000. */
const maxTags = 300_000

/** The most attributes of one tag: the parser compares each with all before it. */
const maxAttributes = 10_000

/** Shorter markup cannot hold a tag that is worth the search for it. */
const minScannedCharacters = 100_000

/** Lets markup pass that can be parsed in a time that grows with its length only. Errors: `too-large`. */
export function limitMarkup(markup: string): void {
  let tags = 0
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', at + 1)) tags++
  if (tags > maxTags) throw new SourceError('too-large', { limit: 'tags', maximum: maxTags })
  if (markup.length < minScannedCharacters) return
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', at)) at = passTag(markup, at + 1)
}

/** The index after a tag that begins at `start`; counts its attributes on the way. */
function passTag(markup: string, start: number): number {
  let attributes = 0
  let before = ''
  for (let at = start; at < markup.length; at++) {
    const character = markup[at] ?? ''
    if (character === '>') return at + 1
    const isBorder = character === ' ' || character === '\n' || character === '\t' || character === '/'
    if (isBorder) continue
    if (before === '=' && (character === '"' || character === "'")) {
      const end = markup.indexOf(character, at + 1)
      at = end === -1 ? markup.length : end
    } else if (markup[at - 1] !== '=' && isBorderBefore(markup, at)) attributes++
    if (attributes > maxAttributes) {
      throw new SourceError('too-large', { limit: 'attributes', maximum: maxAttributes })
    }
    before = character
  }
  return markup.length
}

function isBorderBefore(markup: string, at: number): boolean {
  const before = markup[at - 1]
  return (
    before === ' ' ||
    before === '\n' ||
    before === '\t' ||
    before === '\r' ||
    before === '/' ||
    before === '"'
  )
}
