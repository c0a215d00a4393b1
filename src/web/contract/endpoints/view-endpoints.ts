import { z } from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import { sourceView } from '../source-view.ts'
import { sourceParam } from '../sources.ts'

/** How a source is shown beside its report. */
export const viewEndpoints = {
  viewSource: defineEndpoint({
    name: 'viewSource',
    path: '/sources/:source/document',
    summary:
      'Shows a source as plain values, in the places that evidence names; of a PDF, the number of pages.',
    parameters: sourceParam,
    answer: sourceView,
  }),
  frameSource: defineEndpoint({
    name: 'frameSource',
    path: '/sources/:source/document.html',
    summary:
      'Shows a source that is no PDF as a web page of our own elements, for a frame: `data-place` names what evidence names.',
    parameters: sourceParam,
    query: z.strictObject({ lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { mediaType: 'text/html', description: 'A page that may neither run nor load anything.' },
  }),
} as const
