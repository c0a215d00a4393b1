import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  parseFragment,
  type TreeAdapter,
} from 'parse5'
import { SourceError } from '../../errors.ts'
import { limitMarkup } from './limit-markup.ts'

export type DomRoot = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment
export type DomElement = DefaultTreeAdapterTypes.Element
export type DomText = DefaultTreeAdapterTypes.TextNode
export type DomNode = DefaultTreeAdapterTypes.Node

/** Broken markup makes the parser add elements that no tag stands for, in the worst case without end. */
const maxElements = 200_000

/** Browsers build no deeper trees either; unclosed font elements of long pages reach some hundred. */
export const maxDepth = 1500

/**
 * The tree of a page, repaired as browsers do. Errors: `too-large`, before the time to parse it is spent.
 *
 * The parser's own plain nodes: those of other libraries take four times as long to make.
 */
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
  return node.childNodes.filter(isElement)
}

/** The element around an element, null at the top. */
export function parentElement({ parentNode }: DomElement): DomElement | null {
  return parentNode && isElement(parentNode) ? parentNode : null
}

/** True for an element, scripts and styles included. */
export function isElement(node: DomNode): node is DomElement {
  return 'tagName' in node
}

/** True for a node of text. */
export function isText(node: DomNode): node is DomText {
  return node.nodeName === '#text'
}

/** The value of an attribute, undefined where the element has none of the name. */
export function attributeOf({ attrs }: DomElement, name: string): string | undefined {
  for (const attribute of attrs) if (attribute.name === name) return attribute.value
  return undefined
}

/** The adapter of one parse; deep trees cost the parser the square of their depth, so it stops at the limit. */
function limitedAdapter(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      if (++elements > maxElements)
        throw new SourceError('too-large', { limit: 'elements', maximum: maxElements })
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    onItemPush: () => {
      if (++depth > maxDepth) throw new SourceError('too-large', { limit: 'depth', maximum: maxDepth })
    },
    onItemPop: () => {
      depth--
    },
  }
}
