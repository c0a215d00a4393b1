import { createHash } from 'node:crypto'
import { checkReport } from '../check/index.ts'
import {
  type Block,
  createIssue,
  type Document,
  type DocumentMetadata,
  type Evidence,
  fold,
  foldSpaces,
  type Issue,
  locate,
  type Report,
  type Section,
  type Table,
} from '../document/index.ts'
import { formOfYear } from '../forms/index.ts'
import { readDocument } from '../read/index.ts'
import { type SectionBlocks, type Segments, segment, toProse } from '../segment/index.ts'
import { reconstructTables, type SectionContent } from '../tables/index.ts'
import { extractorName, extractorVersion } from './extractor.ts'
import { identify } from './identify.ts'
import { refuseOtherDocuments } from './refuse-other-documents.ts'

/** Where the bytes came from; not part of what they say. */
export interface SourceName {
  readonly name: string
  readonly url?: string | null
  readonly retrievedAt?: string | null
  /** The charset of an HTTP header: a hint that decides only where bytes and markup cannot. */
  readonly charset?: string
}

/** What a page says of the report's publisher outside the report; nothing where the source is a file. */
export type Publisher = Pick<DocumentMetadata, 'agencies' | 'siteCode'>

export interface Extraction {
  readonly report: Report
  readonly publisher: Publisher
}

/**
 * The report that the bytes hold: read, segmented, its tables reconstructed, its sums checked.
 *
 * Pure: equal bytes and equal version give an equal report. Errors: SourceError, where the bytes hold
 * no such report.
 */
export async function extract(bytes: Uint8Array, source: SourceName): Promise<Report> {
  return (await extractWithPublisher(bytes, source)).report
}

/** The same with what the source says of the publisher. Errors: as above. */
export async function extractWithPublisher(bytes: Uint8Array, source: SourceName): Promise<Extraction> {
  const document = await readDocument(bytes, source.charset ? { charset: source.charset } : {})
  const segments = segment(document)
  const identity = identify(document, segments)
  const { tables, issues, rest } = reconstructTables(
    contentsOf(segments),
    formOfYear(identity.year ?? 2021) ?? '2021',
  )
  refuseOtherDocuments({ document, segments, tables, identity })
  const sections = segments.sections.map((section) => toSection(section, rest))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const report: Omit<Report, 'checks'> = {
    schemaVersion: 1,
    id: sha256,
    source: {
      name: source.name,
      mediaType: document.mediaType,
      bytes: bytes.length,
      sha256,
      url: source.url ?? null,
      retrievedAt: source.retrievedAt ?? null,
    },
    extractor: { name: extractorName, version: extractorVersion },
    title: identity.title,
    agency: identity.agency,
    year: identity.year,
    period: identity.period,
    form: commonForm(tables),
    preamble: toProse(blocksOf(rest, 'preamble')),
    sections,
    tables,
    issues: [...furniture(document, segments), ...identity.issues, ...missingSections(segments), ...issues],
  }
  return { report: { ...report, checks: checkReport(report) }, publisher: publisherOf(document) }
}

/** The author of a file may be whoever typed it, in any place. */
function publisherOf({ mediaType, metadata }: Document): Publisher {
  if (mediaType !== 'text/html') return { agencies: [], siteCode: null }
  const { agencies, siteCode } = metadata
  return { agencies, siteCode }
}

function contentsOf(segments: Segments): SectionContent[] {
  return [{ key: 'preamble', blocks: segments.preamble }, ...segments.sections]
}

function blocksOf(rest: readonly SectionContent[], key: SectionContent['key']): readonly Block[] {
  return rest.find((section) => section.key === key)?.blocks ?? []
}

function toSection(section: SectionBlocks, rest: readonly SectionContent[]): Section {
  const { key, ordinal, title } = section
  return {
    key,
    ordinal,
    title: title && foldSpaces(title.text),
    text: toProse(blocksOf(rest, key)),
    evidence: title && titleEvidence(title),
  }
}

function titleEvidence(title: NonNullable<SectionBlocks['title']>): Evidence | null {
  const start = title.text.length - title.text.trimStart().length
  return locate(title, start, title.text.trimEnd().length)
}

/** The disputes table is equal in both forms and never makes a report mixed. */
function commonForm({ disclosure, applications, disputes }: Report['tables']): Report['form'] {
  const telling = [disclosure, applications].filter((table): table is Table => table !== null)
  const forms = new Set(telling.map((table) => table.form))
  if (forms.size > 1) return 'mixed'
  return telling[0]?.form ?? disputes?.form ?? null
}

function missingSections({ sections }: Segments): Issue[] {
  return sections
    .filter((section) => section.title === null)
    .map(({ ordinal, key }) => createIssue('section-missing', { ordinal, label: key }))
}

/** What the reader left out and what stands above the title. */
function furniture(document: Document, segments: Segments): Issue[] {
  const front = segments.front.map((block) => (block.type === 'paragraph' ? fold(block.text).length : 0))
  const read = document.issues.find((issue) => issue.code === 'furniture-removed')
  const blocks = front.length + Number(read?.params.blocks ?? 0)
  const characters = front.reduce((sum, length) => sum + length, 0) + Number(read?.params.characters ?? 0)
  const others = document.issues.filter((issue) => issue !== read)
  return blocks === 0 ? [...others] : [...others, createIssue('furniture-removed', { blocks, characters })]
}
