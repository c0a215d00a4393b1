import type { Check, SectionKey } from '../../../../document/index.ts'

/** A stretch of a section's text; a figure has the checks that it stands in, and how they came out. */
export type ProsePart =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'figure'
      readonly text: string
      readonly verdict: FigureVerdict
      readonly checks: readonly Check[]
    }

/** Whether a figure agrees with the tables; 'unknown' where they give nothing to compare. */
export type FigureVerdict = 'agrees' | 'disagrees' | 'unknown'

/** A section's text in parts, the figures that were compared with the tables apart. */
export function proseParts(
  text: string,
  section: SectionKey,
  checks: readonly Check[],
): readonly ProsePart[] {
  const parts: ProsePart[] = []
  let end = 0
  for (const { span, own } of figuresOf(section, checks)) {
    const [start, stop] = span
    if (start < end || stop > text.length) continue
    if (start > end) parts.push({ type: 'text', text: text.slice(end, start) })
    parts.push({ type: 'figure', text: text.slice(start, stop), verdict: verdictOf(own), checks: own })
    end = stop
  }
  if (end < text.length) parts.push({ type: 'text', text: text.slice(end) })
  return parts
}

interface Marked {
  readonly span: readonly [number, number]
  readonly own: readonly Check[]
}

/** The figures of a section in order, each once with all checks that it stands in. */
function figuresOf(section: SectionKey, checks: readonly Check[]): readonly Marked[] {
  const marked = new Map<string, { span: readonly [number, number]; own: Check[] }>()
  for (const check of checks) {
    for (const { span, section: home } of check.figures ?? []) {
      if (home !== section) continue
      const same = marked.get(span.join())
      if (same) same.own.push(check)
      else marked.set(span.join(), { span, own: [check] })
    }
  }
  return [...marked.values()].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

function verdictOf(checks: readonly Check[]): FigureVerdict {
  if (checks.some(({ status }) => status === 'fail')) return 'disagrees'
  return checks.some(({ status }) => status === 'pass' || status === 'assumed') ? 'agrees' : 'unknown'
}
