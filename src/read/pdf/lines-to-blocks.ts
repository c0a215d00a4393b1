import type { Block } from '../../document/index.ts'
import { linesToParagraphs, type Measure } from './lines-to-paragraphs.ts'
import type { PrintedLine } from './printed-line.ts'

/** Lines between ruled tables as paragraphs. */
export function linesToBlocks(lines: readonly PrintedLine[], measure: Measure): Block[] {
  return linesToParagraphs(lines, measure)
}
