import { defineEndpoint } from '../endpoint.ts'
import { exportParam, exportQuery } from '../exports.ts'
import { sourceParam } from '../sources.ts'
import { upload, uploadQuery } from '../uploads.ts'

const bytes = 'application/octet-stream'

/** Files, in and out. */
export const fileEndpoints = {
  upload: defineEndpoint({
    name: 'upload',
    method: 'post',
    path: '/uploads',
    summary: 'Keeps a file as a source and has it read, by the rules of the inbox.',
    query: uploadQuery,
    rawBody: bytes,
    answer: upload,
  }),
  downloadSource: defineEndpoint({
    name: 'downloadSource',
    path: '/sources/:source/bytes',
    summary: 'Gives the original of a source.',
    parameters: sourceParam,
    answer: { mediaType: bytes, description: 'The bytes as they came, always as a download.' },
  }),
  exportReports: defineEndpoint({
    name: 'exportReports',
    path: '/exports/:format',
    summary: 'Gives the filtered reports as a file; formats of several files as a ZIP archive.',
    parameters: exportParam,
    query: exportQuery,
    answer: { mediaType: bytes, description: 'A file; its media type is that of the format.' },
  }),
} as const
