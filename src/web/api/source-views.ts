import type { Context, Hono } from 'hono'
import { errorMessage, type Language } from '../../error-message.ts'
import { SourceError, TransientError } from '../../errors.ts'
import type { ViewOperations } from '../../operations/index.ts'
import { viewEndpoints } from '../contract/endpoints/view-endpoints.ts'
import { addEndpoint, addRawEndpoint } from '../http/index.ts'
import { sentencePage, sourcePage, sourcePolicy } from '../source-page/index.ts'

const unprocessable = 422
const unavailable = 503

const pdfTexts: Readonly<Record<Language, string>> = {
  zh: '该来源为 PDF，按原件显示。',
  en: 'The source is a PDF, which is drawn from the original.',
}

/** Sources as they are shown beside their reports: as plain values, and as a page for a frame that can do nothing. */
export function addSourceViews(api: Hono, { viewSource }: ViewOperations): void {
  addEndpoint(api, viewEndpoints.viewSource, async ({ parameters }) => viewSource(parameters.source))
  addRawEndpoint(api, viewEndpoints.frameSource, async ({ parameters, query: { lang }, context }) => {
    try {
      const view = await viewSource(parameters.source)
      const html = view.kind === 'pdf' ? sentencePage(pdfTexts[lang], lang) : sourcePage(view, lang)
      return framed(context, html)
    } catch (error) {
      // The frame has no other way to say it.
      if (!(error instanceof SourceError || error instanceof TransientError)) throw error
      const status = error instanceof SourceError ? unprocessable : unavailable
      return framed(context, sentencePage(errorMessage(error.code, error.params, lang), lang), status)
    }
  })
}

function framed(context: Context, html: string, status: 200 | 422 | 503 = 200): Response {
  return context.body(html, status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': sourcePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-cache',
  })
}
