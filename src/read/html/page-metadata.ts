import {
  attributeOf,
  childElements,
  type DomElement,
  type DomNode,
  type DomRoot,
  isElement,
  isText,
} from './dom.ts'

/** What the head of a page says of the report. */
export interface PageMetadata {
  readonly titles: readonly string[]
  readonly agencies: readonly string[]
  /** The site's name, which tells at least the place. */
  readonly sites: readonly string[]
  /** The site's 政府网站标识码. */
  readonly siteCode: string | null
}

/**
 * The head's titles, publishers and site names, each in order of trust and without empty ones.
 *
 * Text before the first tag makes the parser close the head at once: then they are looked for everywhere.
 */
export function readPageMetadata(page: DomRoot): PageMetadata {
  const inHead = findHead(page).flatMap(childElements).filter(isMetadata)
  const elements = inHead.length > 0 ? inHead : allElements(page).filter(isMetadata)
  const metas = elements.filter(({ tagName }) => tagName === 'meta')
  const titles = elements
    .filter(({ tagName }) => tagName === 'title')
    .map((title) => firstPart(textOf(title)))
  return {
    titles: texts([...contentsOf(metas, 'articletitle'), ...contentsOf(metas, 'og:title'), ...titles]),
    agencies: texts(['contentsource', 'author', 'publisher'].flatMap((name) => contentsOf(metas, name))),
    sites: texts(contentsOf(metas, 'sitename')),
    siteCode:
      contentsOf(metas, 'siteidcode')
        .map((code) => code.trim())
        .find(isSiteCode) ?? null,
  }
}

function findHead(page: DomRoot): DomElement[] {
  const html = childElements(page).find(({ tagName }) => tagName === 'html')
  return html ? childElements(html).filter(({ tagName }) => tagName === 'head') : []
}

function isMetadata({ tagName }: DomElement): boolean {
  return tagName === 'meta' || tagName === 'title'
}

/** Every element in document order. */
function allElements(page: DomRoot): DomElement[] {
  const elements: DomElement[] = []
  const open = childElements(page).reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    elements.push(next)
    for (const child of childElements(next).reverse()) open.push(child)
  }
  return elements
}

/** A page's title holds text alone; that of a drawing may hold elements. */
function textOf(node: DomNode): string {
  if (isText(node)) return node.value
  return isElement(node) ? node.childNodes.map(textOf).join('') : ''
}

function contentsOf(metas: readonly DomElement[], name: string): string[] {
  return metas
    .filter(
      (meta) => (attributeOf(meta, 'name') ?? attributeOf(meta, 'property') ?? '').toLowerCase() === name,
    )
    .map((meta) => attributeOf(meta, 'content') ?? '')
}

/** Six digits of the region, and four of the site: `4301000044`; bm and six digits for a ministry. */
function isSiteCode(code: string): boolean {
  return /^(?:\d{10}|bm\d{6,8})$/iu.test(code)
}

/** `某局2023年报告_某市人民政府` */
const siteSeparator = /\s*[_|｜]+\s*|\s+[-–—]+\s+|[-–—]+(?=[\u4E00-\u9FFF])/

function firstPart(title: string): string {
  return title.trim().split(siteSeparator)[0] ?? ''
}

function texts(values: readonly string[]): string[] {
  const folded = values.map((value) => value.replace(/\s+/g, ' ').trim())
  return [...new Set(folded)].filter((value) => /[\u4E00-\u9FFF]/.test(value))
}
