import { parse, parseFragment, type TreeAdapter } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import { SourceError } from '../../errors.ts'
import { limitMarkup } from './limit-markup.ts'

export type DomRoot = Htmlparser2TreeAdapterMap['document']
export type DomElement = Htmlparser2TreeAdapterMap['element']
export type DomNode = Htmlparser2TreeAdapterMap['childNode']

/** Broken markup makes the parser add elements that no tag stands for, in the worst case without end. */
const maxElements = 200_000

/** Browsers build no deeper trees either; unclosed font elements of long pages reach some hundred. */
export const maxDepth = 1500

/** The tree of a page, repaired as browsers do. Errors: `too-large`, before the time to parse it is spent. */
export function parsePage(markup: string): DomRoot {
  limitMarkup(markup)
  return parse(markup, { treeAdapter: limitedAdapter() })
}

/** The tree of a piece of markup whose nodes know their offsets in it. Errors: `too-large`. */
export function parsePiece(markup: string): DomRoot {
  limitMarkup(markup)
  return parseFragment(markup, { treeAdapter: limitedAdapter(), sourceCodeLocationInfo: true })
}

/** The elements among the children of a node. */
export function childElements(node: DomElement | DomRoot): DomElement[] {
  return node.children.filter(isElement)
}

/** True for an element, scripts and styles included. */
export function isElement(node: DomNode): node is DomElement {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

/** The adapter of one parse; deep trees cost the parser the square of their depth, so it stops at the limit. */
function limitedAdapter(): TreeAdapter<Htmlparser2TreeAdapterMap> {
  let depth = 0
  let elements = 0
  return {
    ...adapter,
    createElement: (name, namespace, attributes) => {
      if (++elements > maxElements)
        throw new SourceError('too-large', { limit: 'elements', maximum: maxElements })
      return adapter.createElement(name, namespace, attributes)
    },
    onItemPush: () => {
      if (++depth > maxDepth) throw new SourceError('too-large', { limit: 'depth', maximum: maxDepth })
    },
    onItemPop: () => {
      depth--
    },
  }
}
