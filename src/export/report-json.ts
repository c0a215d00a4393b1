import type { Report } from '../document/index.ts'
import { leafText, nameText } from '../json-text.ts'

const lineWidth = 160

/** A report as JSON to look at: what fits in a line stays in one, so that a cell is a line. Ends in a line feed. */
export function reportJson(report: Report): string {
  return `${print(report, '')}\n`
}

function print(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return leafText(value)
  const names = Array.isArray(value) ? null : Object.keys(value).map(nameText)
  const parts = Object.values(value).map((part) => print(part, `${indent} `))
  const [open, close] = names ? (['{', '}'] as const) : (['[', ']'] as const)
  return isLine(names, parts)
    ? `${open}${join({ names, parts, colon: ':', separator: ',' })}${close}`
    : `${open}\n${indent} ${join({ names, parts, colon: ': ', separator: `,\n${indent} ` })}\n${indent}${close}`
}

/**
 * Whether the parts fit in a line; JSON has line feeds only between its parts. One that takes several lines makes all
 * around it take several.
 */
function isLine(names: readonly string[] | null, parts: readonly string[]): boolean {
  // The two brackets, less the comma that the last part does without.
  let length = 1
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? ''
    length += part.length + 1 + (names ? (names[at]?.length ?? 0) + 1 : 0)
    if (length > lineWidth || part.includes('\n')) return false
  }
  return true
}

interface Joined {
  readonly names: readonly string[] | null
  readonly parts: readonly string[]
  readonly colon: string
  readonly separator: string
}

/** By adding to one text, which takes less than joining many. */
function join({ names, parts, colon, separator }: Joined): string {
  let text = ''
  for (let at = 0; at < parts.length; at++) {
    if (at > 0) text += separator
    text += names ? `${names[at]}${colon}${parts[at]}` : parts[at]
  }
  return text
}
