import type { Evidence } from '../../document/index.ts'

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

/** The place of the part `[start, end)` of a line. */
export function linePlace(line: SourceLine, start: number, end: number): Evidence {
  if (start === 0 && end === line.raw.length) return { line: line.number }
  return { line: line.number, span: [start, end] }
}
