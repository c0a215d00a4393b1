import type { LocatedText } from '../../document/index.ts'
import type { Run } from './glyph-runs.ts'
import { isHan } from './han.ts'
import { type Box, boundBoxes } from './matrix.ts'
import { boxEvidence, type PageFrame } from './page-frame.ts'

/** One printed character, or the space that a gap stands for. */
export interface PrintedCharacter {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Whether the pen was set anew before it: another column may begin here. */
  readonly isRunStart: boolean
}

/** Characters on one line, from left to right. */
export interface PrintedLine {
  readonly frame: PageFrame
  readonly characters: readonly PrintedCharacter[]
  readonly box: Box
  readonly size: number
}

/** Gaps that stand for a space, as parts of the font size: Han text is justified by stretching. */
const hanGapEm = 1.2
const mixedGapEm = 0.8
const latinGapEm = 0.22
/** Runs share a line when their heights overlap by this part of the lower one. */
const sharedHeight = 0.7
/** Digits set apart evenly are one number: their gaps differ by less than this, in parts of the size. */
const evenGapEm = 0.12
/** A raised digit is so much smaller than the text before it, follows it closely, and stands above its foot by so much of its size. */
const raisedSize = 0.8
const raisedGapEm = 0.3
const raisedEm = 0.2

/** Runs that stand on one line, as lines from top to bottom. */
export function runsToLines(runs: readonly Run[], frame: PageFrame): PrintedLine[] {
  const lines: Run[][] = []
  for (const run of runs.toSorted((a, b) => middleOf(a.box) - middleOf(b.box))) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && isBeside(first.box, run.box)) line.push(run)
    else lines.push([run])
  }
  return lines.map((line) => toLine(line, frame))
}

/** The text of a line; its one piece places every character. */
export function lineText(line: PrintedLine): LocatedText {
  const text = line.characters.map((character) => character.text).join('')
  const piece = {
    start: 0,
    length: text.length,
    evidence: boxEvidence(line.frame, line.box),
    offset: 0,
    holderLength: text.length,
  }
  if (line.frame.turns !== 0) return { text, pieces: [piece] }
  return { text, pieces: [{ ...piece, edges: edgesOf(line.characters) }] }
}

/** A stretch of a line's characters as a line of its own. */
export function sliceLine(line: PrintedLine, start: number, end: number): PrintedLine {
  const characters = line.characters.slice(start, end)
  const box: Box = [characters[0]?.x0 ?? 0, line.box[1], characters.at(-1)?.x1 ?? 0, line.box[3]]
  return { ...line, characters, box }
}

function middleOf(box: Box): number {
  return (box[1] + box[3]) / 2
}

function isBeside(a: Box, b: Box): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  return shared >= sharedHeight * Math.min(a[3] - a[1], b[3] - b[1])
}

function toLine(runs: readonly Run[], frame: PageFrame): PrintedLine {
  const sorted = runs.toSorted((a, b) => a.box[0] - b.box[0])
  const size = Math.max(...sorted.map((run) => run.size))
  const raised = raisedDigits(sorted.flatMap((run) => run.glyphs))
  const characters = trim(
    sorted.flatMap((run, index) => spaced(run, index > 0 ? sorted[index - 1] : undefined, raised)),
  )
  return { frame, characters, size, box: boundBoxes(sorted.map((run) => run.box)) ?? [0, 0, 0, 0] }
}

type RunGlyph = Run['glyphs'][number]

/**
 * Small digits set above the foot of the text before them, as the mark of a footnote is: `20¹` is no 201.
 * Each with the character for a raised digit.
 */
function raisedDigits(glyphs: readonly RunGlyph[]): ReadonlyMap<RunGlyph, string> {
  const raised = new Map<RunGlyph, string>()
  let base: RunGlyph | null = null
  let end = 0
  for (const glyph of glyphs) {
    if (glyph.text === ' ') continue
    if (base && glyph.box[0] - end <= raisedGapEm * base.size && isRaised(glyph, base))
      raised.set(glyph, '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(glyph.text.normalize('NFKC'))] ?? glyph.text)
    else base = glyph
    end = glyph.box[2]
  }
  return raised
}

function isRaised({ text, size, box }: RunGlyph, base: RunGlyph): boolean {
  return (
    /^[0-9０-９]$/.test(text) &&
    size <= raisedSize * base.size &&
    base.box[3] - box[3] >= raisedEm * base.size
  )
}

/** The run's characters with a space for every wide gap, also for the one before it. */
function spaced(
  run: Run,
  before: Run | undefined,
  raised: ReadonlyMap<RunGlyph, string>,
): PrintedCharacter[] {
  const evenDigits = evenlySpacedDigits(run)
  const characters: PrintedCharacter[] = []
  let last = before?.glyphs.at(-1)
  for (const glyph of run.glyphs) {
    const gap = last ? glyph.box[0] - last.box[2] : 0
    if (last && !evenDigits.has(glyph) && isSpaceBetween(last.text, glyph.text, gap / glyph.size)) {
      characters.push({ text: ' ', x0: last.box[2], x1: glyph.box[0], isRunStart: false })
    }
    const isRunStart = glyph === run.glyphs[0]
    const [x0, , x1] = glyph.box
    const text = raised.get(glyph) ?? glyph.text
    if (text !== ' ' || last?.text !== ' ') characters.push({ text, x0, x1, isRunStart })
    last = glyph
  }
  return characters
}

function isSpaceBetween(last: string, next: string, gapEm: number): boolean {
  if (last === ' ' || next === ' ') return false
  const hanCount = Number(isHan(last.slice(-1))) + Number(isHan(next.slice(0, 1)))
  return gapEm > ([latinGapEm, mixedGapEm, hanGapEm][hanCount] ?? hanGapEm)
}

/** Digits that follow another digit in a number of three or more digits with even gaps. */
function evenlySpacedDigits(run: Run): ReadonlySet<RunGlyph> {
  const { glyphs, size } = run
  if (glyphs.length < 3 || !glyphs.every((glyph) => /^[\d.]$/.test(glyph.text))) return new Set()
  const gaps = glyphs.slice(1).map((glyph, index) => glyph.box[0] - (glyphs[index]?.box[2] ?? 0))
  return Math.max(...gaps) - Math.min(...gaps) <= evenGapEm * size ? new Set(glyphs.slice(1)) : new Set()
}

function trim(characters: readonly PrintedCharacter[]): PrintedCharacter[] {
  const isInk = (character: PrintedCharacter) => character.text.trim() !== ''
  const first = characters.findIndex(isInk)
  return first < 0 ? [] : characters.slice(first, characters.findLastIndex(isInk) + 1)
}

/** The boundaries between the UTF-16 units of the line's text. */
function edgesOf(characters: readonly PrintedCharacter[]): number[] {
  const edges: number[] = []
  for (const { text, x0, x1 } of characters) {
    for (let unit = 0; unit < text.length; unit += 1)
      edges.push(roundEdge(x0 + ((x1 - x0) * unit) / text.length))
  }
  edges.push(roundEdge(characters.at(-1)?.x1 ?? 0))
  return edges
}

function roundEdge(x: number): number {
  return Math.round(x * 100) / 100
}
