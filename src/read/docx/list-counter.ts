import { formatNumber } from './number-format.ts'
import type { List, ListLevel } from './numbering.ts'

/**
 * Counts the numbered paragraphs of a document and says the label of each, to be put in front of its text.
 *
 * One counter a document, asked once a paragraph, in document order. Source: ECMA-376 Part 1, 17.9.
 */
export class ListCounter {
  /** By abstract list, by level: the number last given. */
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly startedOverrides = new Set<string>()

  /** The label of the next paragraph on this level ('三、', '（一）'), with the space after it; '' without. */
  next(list: List, ilvl: number): string {
    const level = list.level(ilvl)
    if (!level) return ''
    const counts = this.counts.get(list.abstractId) ?? []
    this.counts.set(list.abstractId, counts)
    this.count(counts, list, ilvl, level)
    restartDeeper(counts, list, ilvl)
    // A bullet is decoration, and a '-' in front of a number would read as a sign.
    if (level.format === 'bullet') return ''
    const label = fillPattern(level, (index) => printed(list, counts, index, level))
    return label + spaceAfter(label, level)
  }

  private count(counts: (number | undefined)[], list: List, ilvl: number, level: ListLevel): void {
    const override = list.startOverride(ilvl)
    const key = `${list.numId} ${ilvl}`
    const last = counts[ilvl]
    if (override !== null && !this.startedOverrides.has(key)) {
      this.startedOverrides.add(key)
      counts[ilvl] = override
    } else counts[ilvl] = last === undefined ? level.start : last + 1
  }
}

const maxLevels = 9

function restartDeeper(counts: (number | undefined)[], list: List, ilvl: number): void {
  for (let deeper = ilvl + 1; deeper < maxLevels; deeper++) {
    const after = list.level(deeper)?.restartAfter ?? null
    if (after === null || (after > 0 && ilvl + 1 <= after)) counts[deeper] = undefined
  }
}

function fillPattern(level: ListLevel, numberAt: (ilvl: number) => string): string {
  return level.pattern.replace(/%([1-9])/g, (_place, ordinal: string) => numberAt(Number(ordinal) - 1))
}

function printed(
  list: List,
  counts: readonly (number | undefined)[],
  ilvl: number,
  asked: ListLevel,
): string {
  const level = list.level(ilvl)
  if (!level) return ''
  const format = asked.isLegal && level.format !== 'none' ? 'decimal' : level.format
  return formatNumber(counts[ilvl] ?? level.start, format)
}

/** A tab or space that parts label and text becomes a space, but for a label whose mark brings its own. */
function spaceAfter(label: string, level: ListLevel): string {
  if (label === '' || level.suffix === 'nothing') return ''
  return /[、，。：；）〕】》．]$/.test(label) ? '' : ' '
}
