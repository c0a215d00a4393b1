import type { Report } from '../document/index.ts'

const lineWidth = 160

/** A report as JSON to look at: what fits in a line stays in one, so that a cell is a line. Ends in a line feed. */
export function reportJson(report: Report): string {
  return `${print(report, '')}\n`
}

/** A part that takes several lines makes all around it take several: only the rest is tried as a line. */
function print(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent} `
  const isList = Array.isArray(value)
  const keys = isList ? [] : Object.keys(value).map((key) => JSON.stringify(key))
  const parts = Object.values(value).map((part) => print(part, inner))
  const [open, close] = isList ? (['[', ']'] as const) : (['{', '}'] as const)
  const line = toLine(isList ? parts : parts.map((part, index) => `${keys[index]}:${part}`))
  if (line !== null) return open + line + close
  const lines = parts.map((part, index) => inner + (isList ? part : `${keys[index]}: ${part}`))
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** Null where it would be too long; JSON has line feeds only between its parts. */
function toLine(parts: readonly string[]): string | null {
  if (parts.some((part) => part.length > lineWidth || part.includes('\n'))) return null
  const line = parts.join(',')
  return line.length + 2 <= lineWidth ? line : null
}
