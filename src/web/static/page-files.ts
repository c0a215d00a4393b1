import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A file of the built page. */
export interface PageFile {
  /** Where it lies. */
  readonly path: string
  readonly mediaType: string
  /** Entity tag. */
  readonly tag: string
  /** Whether its name changes with what it holds, so that it may be kept for good. */
  readonly isLasting: boolean
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

const bytesType = 'application/octet-stream'
const lastingFolder = '/assets/'
const lastingName = /-[\w-]{8}\.\w+$/

/**
 * The files of the built page by their addresses, such as `/assets/page-B1x9sQ2a.js`; empty where it was not built.
 * Only what is in this list is ever given out.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  return new Map(listPaths(folder).map((path) => toEntry(folder, path)))
}

function listPaths(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function toEntry(folder: string, path: string): [string, PageFile] {
  const address = `/${relative(folder, path).split(sep).join('/')}`
  const hash = createHash('sha256').update(readFileSync(path)).digest('base64url')
  return [
    address,
    {
      path,
      mediaType: mediaTypes[extname(path).toLowerCase()] ?? bytesType,
      tag: `"${hash.slice(0, 22)}"`,
      isLasting: address.startsWith(lastingFolder) && lastingName.test(address),
    },
  ]
}
