import type { Outcome } from './fixture-folders.ts'

/** Parts of a report in the order in which they arise, each with the stage that makes it. */
const stages = [
  ['error', 'refusal'],
  ['id', 'source'],
  ['source', 'read'],
  ['title', 'segment'],
  ['agency', 'segment'],
  ['year', 'segment'],
  ['period', 'segment'],
  ['preamble', 'segment'],
  ['sections', 'segment'],
  ['form', 'tables'],
  ['tables', 'tables'],
  ['checks', 'check'],
  ['issues', 'issues'],
] as const

/**
 * Where two outcomes differ first, named by the stage that is to blame; null when they are equal.
 *
 * The extractor's own name and version do not count.
 */
export function firstDifference(actual: Outcome, expected: Outcome): string | null {
  for (const [part, stage] of stages) {
    const difference = differenceAt(part, partOf(actual, part), partOf(expected, part))
    if (difference) return `${stage}: ${difference}`
  }
  return null
}

function differenceAt(path: string, actual: unknown, expected: unknown): string | null {
  if (isObject(actual) && isObject(expected)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)])
    for (const key of keys) {
      const difference = differenceAt(`${path}.${key}`, partOf(actual, key), partOf(expected, key))
      if (difference) return difference
    }
    return null
  }
  if (Object.is(actual, expected)) return null
  return `${path} is ${print(actual)}, expected ${print(expected)}`
}

function partOf(holder: object, key: string): unknown {
  return (holder as Readonly<Record<string, unknown>>)[key]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function print(value: unknown): string {
  return JSON.stringify(value) ?? 'absent'
}
