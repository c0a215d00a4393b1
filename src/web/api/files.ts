import type { Hono } from 'hono'
import { maximumSourceBytes } from '../../intake/index.ts'
import type { FileOperations } from '../../operations/index.ts'
import { fileEndpoints } from '../contract/endpoints/file-endpoints.ts'
import { addEndpoint, addRawEndpoint, ProblemError, readBody } from '../http/index.ts'
import type { LiveFeed } from '../live-feed.ts'
import { attachment, downloadName, TurnQueue, uploadName } from '../transfer/index.ts'

const unprocessable = 422
/** Bodies held at a time: each may be as large as a file of the inbox. */
const uploadsAtOnce = 3

/** Files, in and out. */
export function addFiles(api: Hono, files: FileOperations, feed: LiveFeed): void {
  const { upload, downloadSource } = fileEndpoints
  const turns = new TurnQueue(uploadsAtOnce)
  addEndpoint(api, upload, async ({ query, context }) => {
    const name = uploadName(query.name)
    if (name === null)
      throw new ProblemError(unprocessable, 'name-not-taken', query.name, { name: query.name })
    const kept = await turns.run(async () =>
      files.keepFile(name, await readBody(context.req.raw, maximumSourceBytes)),
    )
    feed.statusChanged()
    return kept
  })
  addRawEndpoint(api, downloadSource, async ({ parameters, context }) => {
    const { name, bytes } = await files.loadFile(parameters.source)
    return context.body(bytes as Uint8Array<ArrayBuffer>, undefined, {
      'content-type': downloadSource.answer.mediaType,
      'content-disposition': attachment(downloadName(name)),
      'cache-control': 'private, no-cache',
    })
  })
}
