import { type ParserOptions, parse, parseFragment } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import { SourceError } from '../../errors.ts'

export type DomRoot = Htmlparser2TreeAdapterMap['document']
export type DomElement = Htmlparser2TreeAdapterMap['element']
export type DomNode = Htmlparser2TreeAdapterMap['childNode']

/** The most tags that a page may have; the longest reports pasted from Word have some 40,000. */
const maxTags = 500_000

const options: ParserOptions<Htmlparser2TreeAdapterMap> = { treeAdapter: adapter }

/** The tree of a page, repaired as browsers do. Errors: `too-large`, before anything is parsed. */
export function parsePage(markup: string): DomRoot {
  limitTags(markup)
  return parse(markup, options)
}

/** The tree of a piece of markup whose nodes know their offsets in it. Errors: `too-large`. */
export function parsePiece(markup: string): DomRoot {
  limitTags(markup)
  return parseFragment(markup, { ...options, sourceCodeLocationInfo: true })
}

/** The elements among the children of a node. */
export function childElements(node: DomElement | DomRoot): DomElement[] {
  return node.children.filter(isElement)
}

/** True for an element, scripts and styles included. */
export function isElement(node: DomNode): node is DomElement {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

function limitTags(markup: string): void {
  let tags = 0
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', at + 1)) tags++
  if (tags > maxTags) throw new SourceError('too-large', { limit: 'tags', maximum: maxTags })
}
