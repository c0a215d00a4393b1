import { attributeOf, type DomElement, parentElement } from './dom.ts'
import type { Draft } from './draft.ts'
import { isParticulars, isParticularsLine } from './particulars.ts'

/** True for a block that is part of the page's frame wherever it stands: menus, lists of links, particulars. */
export function isFrame(draft: Draft, root: DomElement): boolean {
  if (draft.block.type === 'grid' && isParticulars(draft.block)) return true
  return isInFrameElement(draft.holder, root) || isLinked(draft)
}

/** True for a line that pages print above or below a report: where one is, how to print, who runs the site. */
export function isFrameLine(draft: Draft): boolean {
  if (draft.block.type !== 'paragraph') return false
  const { text } = draft.block
  if (text.length > maxLineCharacters) return false
  return frameBeginning.test(text) || siteOwner.test(text) || isParticularsLine(text) || loneDate.test(text)
}

/** True for a block whose text is mostly links, except a short link within a longer text. */
export function isLinked(draft: Draft): boolean {
  return draft.characters > 0 && draft.linkCharacters * 2 > draft.characters
}

const maxLineCharacters = 160
const frameElements: ReadonlySet<string> = new Set(['nav', 'aside', 'footer'])
const frameRole = /^(navigation|banner|contentinfo|search|complementary)$/
const frameName =
  /(^|[\s_-])(nav|navbar|mainnav|menu|submenu|bread|breadcrumbs?|crumbs?|share|share_box|sidebar|footer|foot|copyright|print|related|pager|pagination|friendlinks?|dqwz|fenxiang|weizhi)([\s_-]|$)/i

const frameBeginning =
  /^[\s【[（(>»|-]*(当前位置|您的?(当前|所在|现在的?)?的?位置|您现在的位置|您所在的位置|所在位置|首页\s*[>»/-]|打印|关闭|分享|扫一扫|上一篇|下一篇|上一条|下一条|相关链接|相关文章|相关阅读|相关信息|相关附件|附件下载|文字解读|图片解读|责任编辑|返回顶部|返回首页|保护视力色|繁体版|繁體|无障碍|收藏本|我要纠错|【?字体|【?字号|浏览次数|访问次数|文字大小)/
const siteOwner =
  /ICP备|公网安备|版权所有|网站标识码|技术支持[：:]|主办(单位)?[：:]|承办(单位)?[：:]|copyright/i
/** `2025年12月30日 星期二`, `2022-02-08 16:34` */
const loneDate =
  /^\d{4}\s*[-/]\s*\d{1,2}\s*[-/]\s*\d{1,2}(\s+\d{1,2}\s*:\s*\d{2}(:\d{2})?)?$|^\d{4}年\d{1,2}月\d{1,2}日\s*星期/

/** What is known of elements: many blocks stand deep in the same ones. */
const framed = new WeakMap<DomElement, boolean>()

function isInFrameElement(element: DomElement, root: DomElement): boolean {
  const known = framed.get(element)
  if (known !== undefined) return known
  const around = element === root ? null : parentElement(element)
  const isFramed =
    element !== root && (isFrameElement(element) || (around !== null && isInFrameElement(around, root)))
  framed.set(element, isFramed)
  return isFramed
}

function isFrameElement(element: DomElement): boolean {
  if (frameElements.has(element.tagName) || frameRole.test(attributeOf(element, 'role') ?? '')) return true
  return (
    frameName.test(attributeOf(element, 'class') ?? '') || frameName.test(attributeOf(element, 'id') ?? '')
  )
}
