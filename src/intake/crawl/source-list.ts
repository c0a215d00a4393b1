import { Document, isMap, isSeq, parseDocument } from 'yaml'
import { z } from 'zod'
import { ConfigError } from '../../errors.ts'
import type { Site } from './site.ts'

const name = z.string().regex(/^[\p{L}\p{N}._-]{1,80}$/u)
const address = z.url({ protocol: /^https?$/u })

const schema = z.strictObject({
  sources: z.array(
    z.strictObject({
      name,
      url: address,
      limits: z
        .strictObject({
          requests: z.number().int().min(1).max(100_000).default(300),
          megabytes: z.number().int().min(1).max(100_000).default(500),
        })
        .prefault({}),
    }),
  ),
})

/**
 * The sites that the text of a `gongkai.sources.yaml` names.
 *
 * Errors: ConfigError, one line with the path, where it is no such list or a name comes twice.
 */
export function parseSourceList(text: string, path: string): readonly Site[] {
  const document = readDocument(text, path)
  if (document.contents === null) return []
  const { success, data, error } = schema.safeParse(document.toJS({ maxAliasCount: 10 }))
  if (!success) {
    const [issue] = error.issues
    throw new ConfigError(`${path}: ${[...(issue?.path ?? [])].join('.')}: ${issue?.message}`)
  }
  const names = data.sources.map((source) => source.name)
  const twice = names.find((one, index) => names.indexOf(one) !== index)
  if (twice !== undefined) throw new ConfigError(`${path}: ${twice}: this name stands twice`)
  return data.sources
}

/** The text of the list with one more site; comments stay. Errors: ConfigError. */
export function addToSourceList(text: string, path: string, site: Pick<Site, 'name' | 'url'>): string {
  const document =
    parseSourceList(text, path).length === 0 ? new Document({ sources: [] }) : readDocument(text, path)
  const list = document.get('sources')
  if (isSeq(list)) list.add(document.createNode({ name: site.name, url: site.url }))
  const extended = document.toString()
  parseSourceList(extended, path)
  return extended
}

/** The text of the list without a site; null where it has none of this name. Errors: ConfigError. */
export function removeFromSourceList(text: string, path: string, siteName: string): string | null {
  const index = parseSourceList(text, path).findIndex((site) => site.name === siteName)
  if (index < 0) return null
  const document = readDocument(text, path)
  const list = isMap(document.contents) ? document.contents.get('sources') : null
  if (isSeq(list)) list.delete(index)
  return document.toString()
}

function readDocument(text: string, path: string): Document {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw new ConfigError(`${path}: ${error.message.split('\n')[0]}`)
  return document as unknown as Document
}
