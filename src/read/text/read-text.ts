import type { Block, Document } from '../../document/index.ts'
import { SourceError } from '../../errors.ts'
import { type CharsetHint, decode } from '../charset/index.ts'
import { findTables } from './find-tables.ts'
import { readParagraph } from './read-paragraph.ts'
import { isBlank, type SourceLine, splitLines } from './source-line.ts'

const maxBytes = 20_000_000
const maxLines = 400_000
const maxCells = 200_000

/**
 * The lines of a plain text or Markdown source as paragraphs, its tables as grids.
 *
 * Shape: a paragraph a line; places are offsets in the raw line. Errors: `too-large`, `empty`.
 */
export function readText(bytes: Uint8Array, hint: CharsetHint = {}): Document {
  if (bytes.length > maxBytes) throw new SourceError('too-large', { limit: 'bytes', maximum: maxBytes })
  const lines = splitLines(decode(bytes, hint))
  if (lines.length > maxLines) throw new SourceError('too-large', { limit: 'lines', maximum: maxLines })
  const blocks = readBlocks(lines)
  limitCells(blocks)
  if (blocks.length === 0) throw new SourceError('empty')
  return {
    mediaType: lines.some((line) => isMarkdownLine(line.raw)) ? 'text/markdown' : 'text/plain',
    metadata: { titles: [], agencies: [] },
    blocks,
    issues: [],
  }
}

function readBlocks(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = []
  let next = 0
  for (const table of findTables(lines)) {
    blocks.push(...readParagraphs(lines.slice(next, table.first)), ...table.blocks)
    next = table.next
  }
  return [...blocks, ...readParagraphs(lines.slice(next))]
}

function readParagraphs(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = []
  let gap = 0
  for (const line of lines) {
    const paragraph = readParagraph(line, gap)
    if (paragraph) blocks.push(paragraph)
    gap = isBlank(line.raw) ? gap + 1 : 0
  }
  return blocks
}

function limitCells(blocks: readonly Block[]): void {
  const cells = blocks.reduce((sum, block) => sum + (block.type === 'grid' ? block.cells.length : 0), 0)
  if (cells > maxCells) throw new SourceError('too-large', { limit: 'cells', maximum: maxCells })
}

function isMarkdownLine(raw: string): boolean {
  return /^\s{0,3}#{1,6}\s|\*\*[^*]+\*\*|^\s*\|\s*:?-{2,}/.test(raw)
}
