import type { Evidence } from '../../document/index.ts'
import type { Box } from './matrix.ts'

/** Clockwise quarter turns (0 to 3) that bring a page's main text upright. */
export type QuarterTurns = 0 | 1 | 2 | 3

/** A page as it is laid out for reading, with the way back to the page as shown. */
export interface PageFrame {
  /** 1-based. */
  readonly page: number
  /** Of the page upright. */
  readonly width: number
  readonly height: number
  readonly turns: QuarterTurns
}

/** Where a box of the upright page lies on the page as shown. */
export function boxEvidence(frame: PageFrame, box: Box): Evidence {
  const [x0, y0, x1, y1] = shownBox(frame, box).map(roundPoints)
  return { page: frame.page, bbox: [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0] }
}

function shownBox({ width, height, turns }: PageFrame, [x0, y0, x1, y1]: Box): Box {
  switch (turns) {
    case 0:
      return [x0, y0, x1, y1]
    case 1:
      return [y0, width - x1, y1, width - x0]
    case 2:
      return [width - x1, height - y1, width - x0, height - y0]
    case 3:
      return [height - y1, x0, height - y0, x1]
  }
}

/** Hundredths of a point are finer than any glyph. */
function roundPoints(points: number): number {
  return Math.round(points * 100) / 100
}
