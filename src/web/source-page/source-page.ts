import type { SourceView } from '../../document/index.ts'
import type { Language } from '../../error-message.ts'
import { sourceStyle } from './source-style.ts'
import { blockHtml, escapeHtml, lineHtml } from './view-html.ts'

type FramedView = Exclude<SourceView, { readonly kind: 'pdf' }>

const texts = {
  zh: {
    lang: 'zh-CN',
    title: '来源',
    restLines: (count: number) => `其余${count}行未显示，请下载原件查看。`,
    restBlocks: (count: number) => `其余${count}段未显示，请下载原件查看。`,
  },
  en: {
    lang: 'en',
    title: 'Source',
    restLines: (count: number) =>
      `The remaining ${count} lines are not shown; download the original to see them.`,
    restBlocks: (count: number) =>
      `The remaining ${count} blocks are not shown; download the original to see them.`,
  },
} as const

/**
 * A source as a web page of our own elements: text, tables, line numbers, and at each place the name that evidence
 * gives it (`data-place`, and where that is unique among them the element's id).
 *
 * Of the source it holds text alone, escaped; no script, no address and no style can come from it.
 */
export function sourcePage(view: FramedView, language: Language): string {
  const { restLines, restBlocks } = texts[language]
  const rest = view.kind === 'text' ? restLines : restBlocks
  const body =
    view.kind === 'text'
      ? `<ol class="lines">${view.lines.map(lineHtml).join('')}</ol>`
      : view.blocks.map((block) => blockHtml(block, language)).join('')
  return pageHtml(body + (view.omitted > 0 ? noteHtml(rest(view.omitted)) : ''), language)
}

/** A page that says a sentence where a source cannot be shown. */
export function sentencePage(sentence: string, language: Language): string {
  return pageHtml(noteHtml(sentence), language)
}

function noteHtml(sentence: string): string {
  return `<p class="note">${escapeHtml(sentence)}</p>`
}

function pageHtml(body: string, language: Language): string {
  const { lang, title } = texts[language]
  return (
    `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<style>${sourceStyle}</style></head><body>${body}</body></html>`
  )
}
