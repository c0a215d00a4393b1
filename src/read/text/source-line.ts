import type { Evidence, LocatedText, Piece } from '../../document/index.ts'

/** A line of a text source as it stands there, without its line break. `number` counts from 1. */
export interface SourceLine {
  readonly number: number
  readonly raw: string
}

/** The lines of a text, parted by CR LF, LF or CR. */
export function splitLines(text: string): SourceLine[] {
  return text.split(/\r\n|\n|\r/).map((raw, index) => ({ number: index + 1, raw }))
}

/** True for a line of white space and characters that print nothing. */
export function isBlank(text: string): boolean {
  return !/[^\s\0\u200B-\u200D\u2060\uFEFF]/.test(text)
}

/** Characters that print nothing and would only part what belongs together. */
const unprinted = /[\0\u200B-\u200D\u2060\uFEFF]+/g

/**
 * The part `[start, end)` of a line as text: trimmed, and without unprinted characters and what `marks` matches.
 *
 * Its pieces give the offsets in the raw line. An empty part has no piece.
 */
export function lineText(
  line: SourceLine,
  start: number,
  end: number,
  marks: RegExp = unprinted,
): LocatedText {
  const kept = trimRanges(line.raw, keptRanges(line.raw, start, end, marks))
  const pieces: Piece[] = []
  let text = ''
  for (const [from, to] of kept) {
    const place = { evidence: { line: line.number }, offset: from, holderLength: line.raw.length }
    pieces.push({ start: text.length, length: to - from, ...place })
    text += line.raw.slice(from, to)
  }
  return { text, pieces }
}

/** The place of the part `[start, end)` of a line. */
export function linePlace(line: SourceLine, start: number, end: number): Evidence {
  if (start === 0 && end === line.raw.length) return { line: line.number }
  return { line: line.number, span: [start, end] }
}

type Range = readonly [from: number, to: number]

function keptRanges(raw: string, start: number, end: number, marks: RegExp): Range[] {
  const ranges: Range[] = []
  let from = start
  for (const match of raw.slice(start, end).matchAll(marks)) {
    ranges.push([from, start + match.index])
    from = start + match.index + match[0].length
  }
  ranges.push([from, end])
  return ranges
}

function trimRanges(raw: string, ranges: readonly Range[]): Range[] {
  const filled = ranges.filter(([from, to]) => from < to)
  const first = filled.findIndex(([from, to]) => !isBlank(raw.slice(from, to)))
  if (first === -1) return []
  const last = filled.findLastIndex(([from, to]) => !isBlank(raw.slice(from, to)))
  return filled.slice(first, last + 1).map(([from, to], index, all) => {
    const part = raw.slice(from, to)
    const cutFront = index === 0 ? part.length - part.trimStart().length : 0
    const cutBack = index === all.length - 1 ? part.length - part.trimEnd().length : 0
    return [from + cutFront, to - cutBack]
  })
}
