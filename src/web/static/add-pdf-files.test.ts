import { expect, test } from '@jest/globals'
import { Hono } from 'hono'
import { addPdfFiles } from './add-pdf-files.ts'

const app = new Hono()
addPdfFiles(app)

test.each([
  ['/pdfjs/cmaps/GBK-EUC-H.bcmap', 200, 'application/octet-stream'],
  ['/pdfjs/wasm/openjpeg.wasm', 200, 'application/wasm'],
  ['/pdfjs/package.json', 404, 'text/plain; charset=UTF-8'],
  ['/pdfjs/cmaps/../package.json', 404, 'text/plain; charset=UTF-8'],
])('%s is answered with %i', async (path, status, type) => {
  const answer = await app.request(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type])
})
