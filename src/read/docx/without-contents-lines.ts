import type { Block, Paragraph } from '../../document/index.ts'

/**
 * The blocks without contents lists that the file does not mark as such.
 *
 * A paragraph in a contents style is a line of one only where it ends in a page number, or where its text
 * comes back later: some agencies print a heading in that style. Other paragraphs are, where at least
 * `minTypedLines` that end in page numbers follow a line 目录.
 */
export function withoutContentsLines(blocks: readonly Block[], styled: ReadonlySet<Block>): readonly Block[] {
  const contents = new Set<Block>([...findStyledLines(blocks, styled), ...findTypedLines(blocks)])
  return contents.size === 0 ? blocks : blocks.filter((block) => !contents.has(block))
}

/** Fewer lines may be a caption and two figures. */
const minTypedLines = 3

function findStyledLines(blocks: readonly Block[], styled: ReadonlySet<Block>): readonly Block[] {
  if (styled.size === 0) return []
  const others = new Set(
    blocks
      .filter(isParagraph)
      .filter((block) => !styled.has(block))
      .map(titleOf),
  )
  return blocks.filter(isParagraph).filter((block) => {
    const isRepeated = others.has(titleOf(block)) || isContentsTitle(block)
    return styled.has(block) && (isRepeated || endsInPageNumber(block))
  })
}

function findTypedLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index) => {
    if (!isParagraph(block) || !isContentsTitle(block)) return []
    const lines = takeWhile(blocks, index + 1, (next) => isParagraph(next) && endsInPageNumber(next))
    return lines.length < minTypedLines ? [] : [block, ...lines]
  })
}

function takeWhile(
  blocks: readonly Block[],
  start: number,
  holds: (block: Block) => boolean,
): readonly Block[] {
  let end = start
  for (let block = blocks[end]; block && holds(block); block = blocks[++end]);
  return blocks.slice(start, end)
}

function isParagraph(block: Block): block is Paragraph {
  return block.type === 'paragraph'
}

function titleOf({ text }: Paragraph): string {
  return text.replace(/\s/g, '')
}

function isContentsTitle(block: Paragraph): boolean {
  return /^目[录錄次]$/.test(titleOf(block))
}

/** '一、总体情况\t1', '一、总体情况……— 1 —' */
function endsInPageNumber({ text }: Paragraph): boolean {
  return /(?:\t|[.…·．]{2,}|\s{3,})\s*[-—－]?\s*\d{1,3}\s*[-—－]?$/.test(text)
}
