import { joinTexts, type LocatedText, type Paragraph } from '../../document/index.ts'
import { isHan } from './han.ts'
import { lineText, type PrintedLine } from './printed-line.ts'

/** The column that a document's prose is set in, in points. */
export interface Measure {
  readonly left: number
  readonly right: number
  /** From line to line. */
  readonly pitch: number
  /** Font size of most lines. */
  readonly size: number
}

/** Whether the next line belongs to the paragraph of the one before. */
type Relation = 'continues' | 'unsure' | 'ends'

/** Parts of the font size. */
const indentEm = 0.8
const slackEm = 0.05
const centreToleranceEm = 0.6
/** Sizes that differ by more than this part are another kind of text. */
const sizeTolerance = 0.15
/** Paragraphs are set apart when lines are further from each other than this multiple of the pitch. */
const widestPitch = 1.6
/** Lines at least this part of the page wide tell the margins. */
const wideLine = 0.5
const marginStepPt = 4
/** At least this part of them ends at the right margin. */
const marginShare = 0.3
const usualPitchPt = 28
const usualSizePt = 16

/**
 * Lines joined to the paragraphs that page width has broken.
 *
 * A line that has no room for the next line's first word goes on in it, unless that is indented, set apart or of
 * another size. Where geometry cannot tell (centred titles, indented blocks) the lines stay apart and `isLine` is true.
 */
export function linesToParagraphs(lines: readonly PrintedLine[], measure: Measure): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open: LocatedText | null = null
  let gapBefore = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const text = lineText(line)
    open = open ? joinTexts([open, text], separatorBetween(open.text, text.text)) : text
    const relation = next ? relationOf(line, next, measure) : 'ends'
    if (relation === 'continues') return
    paragraphs.push({
      type: 'paragraph',
      ...open,
      headingLevel: null,
      gapBefore,
      isLine: relation === 'unsure',
    })
    open = null
    gapBefore = next ? emptyLinesBetween(line, next, measure) : 0
  })
  return paragraphs
}

/** Left and right margin and line pitch of a document's prose. */
export function measureLines(lines: readonly PrintedLine[]): Measure {
  const wide = lines.filter((line) => line.box[2] - line.box[0] >= wideLine * line.frame.width)
  const right = rightMargin(wide.map((line) => line.box[2]))
  return {
    left: marginOf(wide.map((line) => line.box[0])),
    right,
    pitch: middleOf(pitchesInParagraphs(lines, right)) ?? usualPitchPt,
    size: middleOf(lines.map((line) => line.size)) ?? usualSizePt,
  }
}

/** From lines that reach the right margin to the next: mostly inside a paragraph. */
function pitchesInParagraphs(lines: readonly PrintedLine[], right: number): number[] {
  return lines.slice(1).flatMap((next, index) => {
    const line = lines[index]
    const pitch = line && line.box[2] >= right - 2 * line.size ? pitchBetween(line, next) : null
    return pitch ?? []
  })
}

function middleOf(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** The outermost position that several lines share; the outermost at all where none do. */
function marginOf(positions: readonly number[]): number {
  const sorted = positions.toSorted((a, b) => a - b)
  const shared = sorted.find(
    (position, index) => (sorted[index + 1] ?? Number.POSITIVE_INFINITY) - position <= marginStepPt,
  )
  return shared ?? sorted[0] ?? 0
}

/** The outermost position that a good part of the lines share: hanging punctuation goes beyond the margin. */
function rightMargin(positions: readonly number[]): number {
  const sorted = positions.toSorted((a, b) => b - a)
  const least = marginShare * sorted.length
  const isShared = (position: number) =>
    sorted.filter((x) => Math.abs(x - position) <= marginStepPt).length >= least
  return sorted.find(isShared) ?? sorted[0] ?? 0
}

/** Null across pages and where the next line does not stand below. */
function pitchBetween(line: PrintedLine, next: PrintedLine): number | null {
  const pitch = next.box[3] - line.box[3]
  return line.frame.page === next.frame.page && pitch > 0 ? pitch : null
}

function relationOf(line: PrintedLine, next: PrintedLine, measure: Measure): Relation {
  if (Math.abs(line.size - next.size) > sizeTolerance * line.size) return 'ends'
  const pitch = pitchBetween(line, next)
  if (pitch !== null && pitch > widestPitch * pitchAt(line, measure)) return 'ends'
  if (isCentred(line, measure) && isCentred(next, measure)) return 'unsure'
  if (line.box[2] + firstWordWidth(next) <= measure.right + slackEm * line.size) return 'ends'
  if (line.size > measure.size * (1 + sizeTolerance) && isCentred(next, measure)) return 'continues'
  if (next.box[0] <= measure.left + indentEm * next.size) return 'continues'
  return next.box[0] <= line.box[0] - indentEm * next.size ? 'unsure' : 'ends'
}

function isCentred({ box, size }: PrintedLine, { left, right }: Measure): boolean {
  const isOffCentre = Math.abs(box[0] + box[2] - left - right) > 2 * centreToleranceEm * size
  return !isOffCentre && box[0] > left + size
}

/** The width of what the next line could not have parted: a word or number, or a Han character with its marks. */
function firstWordWidth(line: PrintedLine): number {
  const { characters } = line
  const texts = characters.map((character) => character.text)
  let end = texts.findIndex(
    (text, index) =>
      !isOpening(text) && (isHan(text) || isHan(texts[index + 1] ?? '一') || texts[index + 1] === ' '),
  )
  while (isClosing(texts[end + 1] ?? '')) end += 1
  const last = characters[end] ?? characters.at(-1)
  return (last?.x1 ?? 0) - line.box[0]
}

function isOpening(text: string): boolean {
  return /^[（〔【《〈“‘(［[「『]$/.test(text)
}

function isClosing(text: string): boolean {
  return /^[，。、；：！？）〕】》〉”’)］\]」』,.;:!?％%]$/.test(text)
}

/** Larger text has wider lines. */
function pitchAt(line: PrintedLine, { pitch, size }: Measure): number {
  return pitch * Math.max(1, line.size / size)
}

function emptyLinesBetween(line: PrintedLine, next: PrintedLine, measure: Measure): number {
  const pitch = pitchAt(line, measure)
  return Math.max(0, Math.round((pitchBetween(line, next) ?? pitch) / pitch) - 1)
}

/** A space between words of letters only: page width breaks Han text and numbers without one. */
function separatorBetween(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
}
