import type { Block, Document } from '../../document/index.ts'
import { SourceError } from '../../errors.ts'
import { type CharsetHint, decode } from '../charset/index.ts'
import { findBarRows } from './find-bar-rows.ts'
import { findCellLines } from './find-cell-lines.ts'
import { readParagraph } from './read-paragraph.ts'
import { isBlank, type SourceLine, splitLines } from './source-line.ts'

const maxBytes = 20_000_000
const maxLines = 400_000

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
  let gap = 0
  for (let index = 0; index < lines.length; ) {
    const found = findBarRows(lines, index) ?? findCellLines(lines, index)
    if (found) blocks.push(...found.blocks)
    const line = lines[index]
    const paragraph = !found && line ? readParagraph(line, gap) : null
    if (paragraph) blocks.push(paragraph)
    gap = !found && line && isBlank(line.raw) ? gap + 1 : 0
    index = found?.next ?? index + 1
  }
  return blocks
}

function isMarkdownLine(raw: string): boolean {
  return /^\s{0,3}#{1,6}\s|\*\*[^*]+\*\*|^\s*\|\s*:?-{2,}/.test(raw)
}
