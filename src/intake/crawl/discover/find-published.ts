import type { CheerioAPI } from 'cheerio/slim'
import { readDate } from './printed-date.ts'

/** The day on which a page says that it was published. */
export interface Published {
  /** YYYY-MM-DD. */
  readonly on: string
  /** What stands before it, or the name of the metadata. */
  readonly label: string
}

/** Names of metadata, in lower case; the first is that of the standard for the sites of governments. */
const metadataNames = [
  'pubdate',
  'publishdate',
  'publish_date',
  'publishtime',
  'firstpublishedtime',
  'article:published_time',
]
/** `发布日期：2024-01-09`; a date of the document (成文日期) or of its making (生成日期) is none of publication. */
const labelled =
  /(?<label>(?:信息)?(?:发布|公开|发文|发稿|上网)(?:日期|时间))\s*[:：\]】]?\s*(?<date>20\d\d[^\n]{0,14})/gu

/** When a page says that it was published: its metadata before its text; null where it does not say. */
export function findPublished($: CheerioAPI, text: string): Published | null {
  return fromMetadata($) ?? fromText(text)
}

function fromMetadata($: CheerioAPI): Published | null {
  const all = $('meta')
    .toArray()
    .flatMap((element) => {
      const { name, property, content } = element.attribs
      const label = name ?? property
      const on = readDate(content ?? '')
      return label === undefined || on === null ? [] : [{ on, label }]
    })
  const ranked = metadataNames.flatMap(
    (wanted) => all.find(({ label }) => label.toLowerCase() === wanted) ?? [],
  )
  return ranked[0] ?? null
}

function fromText(text: string): Published | null {
  for (const { groups } of text.matchAll(labelled)) {
    const on = startsWithDate(groups?.date ?? '')
    if (on !== null) return { on, label: groups?.label ?? '' }
  }
  return null
}

function startsWithDate(text: string): string | null {
  return /^20\d\d\s?[-/.年]/u.test(text) ? readDate(text) : null
}
