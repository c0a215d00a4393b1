import { z } from 'zod'
import {
  type Attachment,
  contentDigest,
  findAttachments,
  findListedLinks,
  findNextPages,
  judgePage,
  type PageLink,
  type PageVerdict,
  type Published,
  parsePage,
} from './discover/index.ts'

/** What is remembered of a page, so that it need not be fetched again to go on from it. */
export interface PageFound {
  /** Of the rules that found it: others may find more. */
  readonly rules: number
  readonly verdict: PageVerdict
  readonly title: string
  readonly links: readonly PageLink[]
  readonly nextPages: readonly string[]
  readonly attachments: readonly Attachment[]
  readonly published: Published | null
}

/** Raised with every change of the rules in `discover`. */
const presentRules = 3

const link = z.object({
  url: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
})

const schema: z.ZodType<PageFound> = z.object({
  rules: z.literal(presentRules),
  verdict: z.enum(['report', 'narrative', 'missing', 'login', 'verification', 'empty', 'other']),
  title: z.string(),
  links: z.array(link),
  nextPages: z.array(z.string()),
  attachments: z.array(z.object({ link, extension: z.string().nullable() })),
  published: z.object({ on: z.string(), label: z.string() }).nullable(),
})

/** Takes a page apart; `isWanted` says which of its links are worth remembering. */
export function readFound(
  bytes: Uint8Array,
  url: string,
  charset: string | null,
  isWanted: (link: PageLink) => boolean,
): { readonly found: PageFound; readonly digest: string } {
  const page = parsePage(bytes, url, charset)
  const links = [...page.links, ...findListedLinks(page)].filter(isWanted)
  const found: PageFound = {
    rules: presentRules,
    verdict: judgePage(page),
    title: page.title,
    links: [...new Map(links.map((wanted) => [wanted.url, wanted])).values()],
    nextPages: findNextPages(page),
    attachments: findAttachments(page),
    published: page.published,
  }
  return { found, digest: contentDigest(page) }
}

/** What was remembered; null where it was found by other rules. */
export function parseFound(stored: unknown): PageFound | null {
  const { success, data } = schema.safeParse(stored)
  return success ? data : null
}
