import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import type { Hono } from 'hono'

/** The folders of the PDF library that drawing a page needs: character maps, fonts, decoders, colour profiles. */
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'] as const

const mediaTypes: Readonly<Record<string, string>> = {
  '.wasm': 'application/wasm',
  '.js': 'text/javascript; charset=utf-8',
}
const bytesType = 'application/octet-stream'
/** They change with the library alone. */
const aDay = 'private, max-age=86400'

/** Gives the files of the PDF library that the page needs to draw PDFs, at `/pdfjs/<folder>/<name>`; no others. */
export function addPdfFiles(app: Hono): void {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder))) {
      app.get(`/pdfjs/${folder}/${name}`, async (context) =>
        context.body(await readFile(join(root, folder, name)), 200, {
          'content-type': mediaTypes[extname(name)] ?? bytesType,
          'cache-control': aDay,
        }),
      )
    }
  }
}
