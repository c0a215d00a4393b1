import { type Block, createIssue, type Document, type Issue, type MediaType } from '../../document/index.ts'
import { SourceError } from '../../errors.ts'
import { type CharsetHint, decode } from '../charset/index.ts'
import { findPageFrame } from './find-page-frame.ts'
import { findTables } from './find-tables.ts'
import { readParagraph } from './read-paragraph.ts'
import { isBlank, type SourceLine, splitLines } from './source-line.ts'

const maxBytes = 20_000_000
/** The longest reports have some 2,000 lines. */
const maxLines = 50_000
const maxCells = 50_000

/**
 * The lines of a plain text or Markdown source as paragraphs, its tables as grids.
 *
 * Shape: a paragraph a line; places are offsets in the raw line. Page numbers and running heads are left
 * out; an issue `furniture-removed` says how much. Errors: `too-large`, `empty`.
 */
export function readText(bytes: Uint8Array, hint: CharsetHint = {}): Document {
  const lines = readLines(bytes, hint)
  const frame = findPageFrame(lines)
  const { blocks, left } = readBlocks(lines, frame)
  limitCells(blocks)
  if (blocks.length === 0) throw new SourceError('empty')
  return {
    mediaType: textMediaType(lines),
    metadata: { titles: [], agencies: [], siteCode: null },
    blocks,
    issues: frameIssues(left),
  }
}

/** Every line of a text source as it stands there. Errors: `too-large`. */
export function readLines(bytes: Uint8Array, hint: CharsetHint = {}): readonly SourceLine[] {
  if (bytes.length > maxBytes) throw new SourceError('too-large', { limit: 'bytes', maximum: maxBytes })
  const lines = splitLines(decode(bytes, hint))
  if (lines.length > maxLines) throw new SourceError('too-large', { limit: 'lines', maximum: maxLines })
  return lines
}

/** Whether lines are Markdown or plain. */
export function textMediaType(lines: readonly SourceLine[]): MediaType {
  return lines.some((line) => isMarkdownLine(line.raw)) ? 'text/markdown' : 'text/plain'
}

/** Blocks in order, and the lines that were left out. */
interface ReadBlocks {
  readonly blocks: readonly Block[]
  readonly left: readonly SourceLine[]
}

function readBlocks(lines: readonly SourceLine[], frame: ReadonlySet<number>): ReadBlocks {
  const runs: (readonly Block[])[] = []
  const left: (readonly SourceLine[])[] = []
  let next = 0
  for (const table of [...findTables(lines), { blocks: [], first: lines.length, next: lines.length }]) {
    const between = lines.slice(next, table.first)
    left.push(between.filter((line) => frame.has(line.number - 1)))
    runs.push(readParagraphs(between, frame), table.blocks)
    next = table.next
  }
  return { blocks: runs.flat(), left: left.flat() }
}

function readParagraphs(lines: readonly SourceLine[], frame: ReadonlySet<number>): Block[] {
  const blocks: Block[] = []
  let gap = 0
  for (const line of lines) {
    if (frame.has(line.number - 1)) continue
    const paragraph = readParagraph(line, gap)
    if (paragraph) blocks.push(paragraph)
    gap = isBlank(line.raw) ? gap + 1 : 0
  }
  return blocks
}

function frameIssues(left: readonly SourceLine[]): Issue[] {
  if (left.length === 0) return []
  const characters = left.reduce((sum, line) => sum + line.raw.trim().length, 0)
  return [createIssue('furniture-removed', { blocks: left.length, characters })]
}

function limitCells(blocks: readonly Block[]): void {
  const cells = blocks.reduce((sum, block) => sum + (block.type === 'grid' ? block.cells.length : 0), 0)
  if (cells > maxCells) throw new SourceError('too-large', { limit: 'cells', maximum: maxCells })
}

function isMarkdownLine(raw: string): boolean {
  return /^\s{0,3}#{1,6}\s|\*\*[^*]+\*\*|^\s*\|\s*:?-{2,}/.test(raw)
}
