import { attributeOf, type DomElement } from './dom.ts'

/** The declarations of a page's own rules by class name, as far as they matter to the grid. */
export type StyleSheet = ReadonlyMap<string, Declarations>

export type Declarations = Readonly<Record<string, string>>

/** Rules beyond are not read: no page needs so many for its grids. */
const maxCssCharacters = 200_000
const styleElement = /<style[^>]*>([\s\S]*?)<\/style/gi
/** `.a .cell { display: table-cell; }` */
const rule = /([^{}]+)\{([^{}]*)\}/g
/** The class that a selector ends in: `div.row > .cell` gives `cell`. */
const lastClass = /\.([\w-]+)\s*$/
const layoutProperty =
  /^(display|grid-template-columns|grid-column|grid-column-start|grid-column-end|grid-row)$/
/** What sets text apart from the text beside it, see `TextMark`; most other values are of no matter. */
const markingProperty = /^(vertical-align|text-decoration|text-decoration-line)$/
const markingValue = /^(?:super|sub)$|line-through/

/** The layout rules of a page's style elements; what stands inside an at-rule (print, small screens) is left out. */
export function readStyleSheet(markup: string): StyleSheet {
  const css = [...markup.matchAll(styleElement)]
    .map(([, body = '']) => body)
    .join('\n')
    .slice(0, maxCssCharacters)
  const sheet = new Map<string, Declarations>()
  if (!/display|grid-|super|sub|line-through/.test(css)) return sheet
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  for (const [, selectors = '', body = ''] of plain.matchAll(rule)) {
    const declarations = parseDeclarations(body)
    if (Object.keys(declarations).length === 0) continue
    for (const selector of selectors.split(',')) {
      const name = lastClass.exec(selector.trim())?.[1]
      if (name) sheet.set(name, { ...sheet.get(name), ...declarations })
    }
  }
  return sheet
}

/** What the sheet and the style attribute say of an element's layout and marks, null when nothing. */
export function declarationsOf(element: DomElement, sheet: StyleSheet): Declarations | null {
  const style = attributeOf(element, 'style')
  const own = style && mayLayOut(style) ? parseDeclarations(style) : null
  if (sheet.size === 0) return own
  const classes = attributeOf(element, 'class')
  if (!classes) return own
  const named = classes.split(/\s+/).map((name) => sheet.get(name))
  return named.some(Boolean) ? Object.assign({}, ...named, own) : own
}

function mayLayOut(style: string): boolean {
  return /display|DISPLAY|grid-|super|sub|line-through/.test(style)
}

function parseDeclarations(body: string): Declarations {
  const declarations: Record<string, string> = {}
  for (const part of body.split(';')) {
    const colon = part.indexOf(':')
    const property = part.slice(0, colon).trim().toLowerCase()
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    const isMark = markingProperty.test(property) && markingValue.test(value)
    if (isMark || layoutProperty.test(property)) declarations[property] = value
  }
  return declarations
}
