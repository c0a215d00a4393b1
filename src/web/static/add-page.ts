import { readFile } from 'node:fs/promises'
import type { Context, Hono } from 'hono'
import { pagePolicy, type Sessions } from '../access/index.ts'
import { ProblemError } from '../http/index.ts'
import { listPageFiles, type PageFile } from './page-files.ts'

const indexAddress = '/index.html'
const lasting = 'public, max-age=31536000, immutable'
const notFound = 404
const notModified = 304
const unavailable = 503

const notBuilt =
  '网页尚未构建：请在项目文件夹中运行“npm run build”。\nThe page was not built: run "npm run build" in the folder of the project.\n'

/**
 * Gives the built page in a folder to browsers; every address without an ending is one of its views. Whoever opens
 * it on this machine is let in, where no token was configured.
 */
export function addPage(app: Hono, folder: string, sessions: Sessions): void {
  const files = listPageFiles(folder)
  const index = files.get(indexAddress)
  app.get('*', async (context) => {
    const { path } = context.req
    const file = files.get(path)
    if (file !== undefined && file !== index) return give(context, file)
    if (path !== indexAddress && isNoView(path)) throw new ProblemError(notFound, 'not-found')
    if (index === undefined) return context.text(notBuilt, unavailable)
    sessions.admitVisitor(context)
    return give(context, index)
  })
}

function isNoView(path: string): boolean {
  return /\.\w+$/.test(path) || path.startsWith('/api/')
}

async function give(context: Context, { path, mediaType, tag, isLasting }: PageFile): Promise<Response> {
  // A worker keeps to the policy of its own file, not to that of the page that starts it.
  context.header('content-security-policy', pagePolicy)
  context.header('cache-control', isLasting ? lasting : 'no-cache')
  context.header('etag', tag)
  context.header('content-type', mediaType)
  if (context.req.header('if-none-match') === tag) return context.body(null, notModified)
  return context.body(await readFile(path))
}
