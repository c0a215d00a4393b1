import type { Box } from './matrix.ts'
import type { Direction, Edge, Glyph, PageContent } from './page-content.ts'
import type { PageFrame, QuarterTurns } from './page-frame.ts'

/** A page with its main text running to the right. */
export interface UprightPage {
  readonly frame: PageFrame
  readonly glyphs: readonly Glyph[]
  readonly edges: readonly Edge[]
  readonly images: readonly Box[]
}

const directions: readonly Direction[] = ['right', 'up', 'left', 'down']

/**
 * The page turned so that most of its text runs to the right.
 *
 * Text set down the page in a vertical font is upright already and does not count.
 */
export function turnUpright(content: PageContent, glyphs: readonly Glyph[]): UprightPage {
  const turns = turnsOf(glyphs)
  const { page, width, height } = content
  const frame: PageFrame =
    turns % 2 === 0 ? { page, width, height, turns } : { page, width: height, height: width, turns }
  if (turns === 0) return { frame, glyphs, edges: content.edges, images: content.images }
  return {
    frame,
    glyphs: glyphs.map((glyph) => turnGlyph(glyph, frame)),
    edges: content.edges.map((edge) => turnEdge(edge, frame)),
    images: content.images.map((box) => turnBox(box, frame)),
  }
}

function turnsOf(glyphs: readonly Glyph[]): QuarterTurns {
  const counts = [0, 0, 0, 0]
  for (const glyph of glyphs) {
    const turn = glyph.isVerticalFont ? 0 : directions.indexOf(glyph.direction)
    counts[turn] = (counts[turn] ?? 0) + 1
  }
  return counts.indexOf(Math.max(...counts)) as QuarterTurns
}

/** Clockwise by the frame's turns; a turn of 1 brings what ran up the page to run right. */
function turnBox([x0, y0, x1, y1]: Box, { width, height, turns }: PageFrame): Box {
  switch (turns) {
    case 0:
      return [x0, y0, x1, y1]
    case 1:
      return [width - y1, x0, width - y0, x1]
    case 2:
      return [width - x1, height - y1, width - x0, height - y0]
    case 3:
      return [y0, height - x1, y1, height - x0]
  }
}

function turnGlyph(glyph: Glyph, frame: PageFrame): Glyph {
  const box = turnBox(glyph.box, frame)
  const before = directions.indexOf(glyph.direction)
  const direction = directions[(before + 4 - frame.turns) % 4] ?? 'right'
  const length = glyph.end - glyph.start
  const pen = { right: box[0], left: -box[2], down: box[1], up: -box[3], slanted: 0 }[direction]
  const baseline = direction === 'right' || direction === 'left' ? box[3] : box[0]
  return { ...glyph, box, direction, start: pen, end: pen + length, baseline }
}

function turnEdge(edge: Edge, frame: PageFrame): Edge {
  const { position, start, end } = edge
  const isHorizontal = edge.orientation === 'horizontal'
  const box = turnBox(
    isHorizontal ? [start, position, end, position] : [position, start, position, end],
    frame,
  )
  const turnsOver = frame.turns % 2 === 1
  return isHorizontal !== turnsOver
    ? { orientation: 'horizontal', position: box[1], start: box[0], end: box[2] }
    : { orientation: 'vertical', position: box[0], start: box[1], end: box[3] }
}
