import type { Report } from '../document/index.ts'

const lineWidth = 160

/** A report as JSON to look at: what fits in a line stays in one, so that a cell is a line. Ends in a line feed. */
export function reportJson(report: Report): string {
  return `${print(report, '')}\n`
}

function print(value: unknown, indent: string): string {
  const line = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || line.length <= lineWidth) return line
  const inner = `${indent} `
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((part) => inner + print(part, inner))
    : Object.entries(value).map(([key, part]) => `${inner}${JSON.stringify(key)}: ${print(part, inner)}`)
  const [open, close] = isList ? '[]' : '{}'
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}
