import { isHan } from './han.ts'
import { type Box, boundBoxes } from './matrix.ts'
import type { Direction, Glyph } from './page-content.ts'

/** Glyphs that follow each other on one base line without a wide gap, in one place (a cell, or the flow). */
export interface Run {
  readonly glyphs: readonly Glyph[]
  readonly box: Box
  readonly size: number
  readonly direction: Direction
}

/** Parts of the font size. */
const baselineToleranceEm = 0.3
const widestGapEm = 0.6
/** Fonts that are wrongly measured let the pen move back by up to a character. */
const furthestBackEm = 1.2
/** Across a ruling line even a narrow gap parts two texts. */
const ruledGapEm = 0.15
const hanColumnGapEm = 0.2
const columnGapEm = 0.3

/**
 * Runs of glyphs in stream order.
 *
 * `placeOf` names the cell (or flow) that a point of ink lies in. A text that overflows its cell stays one run;
 * two texts on both sides of a line are two, however near. Errors: none.
 */
export function glyphsToRuns(glyphs: readonly Glyph[], placeOf: (x: number, y: number) => number): Run[] {
  const runs: Glyph[][] = []
  let last: Glyph | null = null
  let lastPlace = -1
  for (const glyph of glyphs) {
    const place = placeOf(...centreOf(glyph.box))
    const isRuledOff =
      last !== null && (place !== lastPlace ? isParted(last, glyph) : isSetApart(last, glyph))
    if (last && !isRuledOff && isFollowing(last, glyph)) runs.at(-1)?.push(glyph)
    else runs.push([glyph])
    last = glyph
    lastPlace = place
  }
  return runs.filter((run) => run.some((glyph) => glyph.text !== ' ')).map(toRun)
}

/** The middle of a box. */
export function centreOf(box: Box): [number, number] {
  return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
}

function isParted(last: Glyph, next: Glyph): boolean {
  return last.textObject !== next.textObject || next.start - last.end > ruledGapEm * next.size
}

/** Another text object behind a gap that justification does not leave: the next column of a table without lines. */
function isSetApart(last: Glyph, next: Glyph): boolean {
  const gapEm = isHan(last.text) && isHan(next.text) ? hanColumnGapEm : columnGapEm
  return last.textObject !== next.textObject && next.start - last.end > gapEm * next.size
}

function isFollowing(last: Glyph, next: Glyph): boolean {
  if (last.direction !== next.direction) return false
  const size = Math.max(last.size, next.size)
  const gap = next.start - last.end
  return (
    Math.abs(last.baseline - next.baseline) <= baselineToleranceEm * size &&
    gap <= widestGapEm * size &&
    gap >= -furthestBackEm * size
  )
}

function toRun(glyphs: readonly Glyph[]): Run {
  const inked = glyphs.filter((glyph) => glyph.text !== ' ')
  const [first] = inked
  return {
    glyphs,
    box: boundBoxes(inked.map((glyph) => glyph.box)) ?? [0, 0, 0, 0],
    size: Math.max(...inked.map((glyph) => glyph.size)),
    direction: first?.direction ?? 'right',
  }
}
