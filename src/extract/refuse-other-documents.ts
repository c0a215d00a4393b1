import { type Document, fold, type Report, type TableKey } from '../document/index.ts'
import { SourceError } from '../errors.ts'
import type { Segments } from '../segment/index.ts'
import type { Identity } from './identify.ts'

interface Extracted {
  readonly document: Document
  readonly segments: Segments
  readonly tables: Report['tables']
  readonly identity: Identity
}

/** A report without any table is one when it has at least this many of the six sections. */
const leastSections = 4
const firstOfficialYear = 2019
const placeholder = /[×✕xX＊*_□○]{2}|某某|^[×✕xX*_□○]/u
const notice = /^.{0,40}关于.{2,60}的(?:通知|通告|通报|意见|函|批复)$/u
/** Words of the statistics tables that reports used before the official forms. */
const olderStatistics = /历年累计|指标名称|计量单位/u

/**
 * Throws where a document is no report of the official forms.
 *
 * Errors: SourceError `template` (the empty form), `older-form` (a report on a year before 2019),
 * `not-a-report` (anything else).
 */
export function refuseOtherDocuments({ document, segments, tables, identity }: Extracted): void {
  const found = Object.values(tables).filter((table) => table !== null)
  const sections = segments.sections.filter((section) => section.title !== null).length
  const hasNumbers = found.some((table) => Object.values(table.cells).some((cell) => cell.value !== null))
  const isEmpty = found.length > 0 ? !hasNumbers && isAnonymous(identity) : isOutline(segments, identity)
  if (isEmpty) throw new SourceError('template')
  const isReport =
    hasNumbers ||
    (found.length >= 2 && sections >= 2) ||
    (sections >= leastSections && isNamed(identity) && !isNotice(identity, segments))
  const isOlder = identity.year !== null && identity.year < firstOfficialYear
  if (isOlder || (!isReport && hasOlderStatistics(document))) {
    throw new SourceError('older-form', identity.year === null ? {} : { year: identity.year })
  }
  if (!isReport) throw new SourceError('not-a-report', { tables: countOf(tables), sections })
}

/**
 * The form itself names no year, or neither an agency nor a report (`2023年政府信息公开工作年度报告格式`),
 * or leaves room for the agency (`××局`).
 */
function isAnonymous({ title, agency, year }: Identity): boolean {
  return year === null || (agency === null ? title === null : placeholder.test(agency))
}

/** The titles of the sections of no one and no year, with nothing below them. */
function isOutline({ sections }: Segments, { title, agency, year }: Identity): boolean {
  const printed = sections.filter((section) => section.title !== null)
  const isNamedAsReport = title !== null && agency === null && year === null
  return (
    isNamedAsReport && printed.length >= leastSections && printed.every(({ blocks }) => blocks.length === 0)
  )
}

/** A notice about writing reports names their six parts: `关于做好2023年政府信息公开工作年度报告编制工作的通知`. */
function isNotice({ title }: Identity, { preamble }: Segments): boolean {
  return (
    title === null && preamble.some((block) => block.type === 'paragraph' && notice.test(fold(block.text)))
  )
}

function isNamed({ title, agency, year }: Identity): boolean {
  return title !== null || (agency !== null && year !== null)
}

function hasOlderStatistics(document: Document): boolean {
  return document.blocks.some((block) => {
    if (block.type === 'picture') return false
    if (block.type === 'grid') return block.cells.some((cell) => olderStatistics.test(fold(cell.text)))
    return olderStatistics.test(fold(block.text))
  })
}

function countOf(tables: Report['tables']): number {
  return (Object.keys(tables) as TableKey[]).filter((key) => tables[key] !== null).length
}
