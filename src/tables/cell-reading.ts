import { fold, type Unit } from '../document/index.ts'

/** What the print of one cell says. */
export type CellReading =
  | {
      readonly type: 'number'
      readonly value: number
      readonly unit: Unit | null
      readonly isApproximate: boolean
    }
  | { readonly type: 'blank' }
  | { readonly type: 'notApplicable' }
  /** Printed, but no number: 见附件, a bare 增, 0/0, 若干. */
  | { readonly type: 'notANumber' }

/** `/`, `-`, `—`, `——`, `无`, `不适用` … */
const notApplicable = /^(?:[-‐-―−─━~～/\\∕⁄╱*]+|无|不适用|不涉及|N\/A|NA)$/iu
/** 见附件, 详见官网, 若干, 0/0, a bare 增 …, without anchors; for use inside other patterns. */
export const wordsForNumber =
  '(?:详?见[^\\s|。，]{1,8}|若干|略|增|减|不详|不公开|涉密|未统计|[0-9０-９]+[/／][0-9０-９]+)'
const onlyWordsForNumber = new RegExp(`^\\s*${wordsForNumber}\\s*$`, 'u')
/** Signs that point at a footnote: `0①`, `12¹`, `3*`. */
export const footnoteMarks = '[\u2460-\u24ff²³¹\u2070-\u2079*＊※]'
/** `约1,023.5万元`, `增加5`, `-18`, `22(其中修订16件)`, `5(万元)`, `0①` after folding. */
const number = new RegExp(
  [
    '^(?<about>约|近)?(?<sign>增加?|新增|减少?|[+＋]|[-‐-―−])?(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?',
    '(?<more>余|多)?(?<unit>万元|元|件|项|条|宗|个|份|次)?',
    `(?<note>[(（[〔].*[)）\\]〕])?${footnoteMarks}*$`,
  ].join(''),
  'u',
)
/** A unit in brackets behind its number, `(单位:元)`. */
const unitNote = /^[(（[〔](?:单位:)?(.{1,3})[)）\]〕]$/u
const units: ReadonlySet<string> = new Set(['万元', '元', '件', '项'])
/** More digits are no number of such a report but cells run together: the disputes have fifteen. */
const mostDigits = 14
/** White space between digits may part two numbers; a thin space between groups of three does not. */
const partedDigits = /[\d０-９]\s+[\d０-９]/u
const thinGroups = /^[\s+\-−]*[\d０-９]{1,3}(?:[ \u00a0\u2009\u202f][\d０-９]{3})+\s*$/u

/**
 * Reads the print of one cell.
 *
 * A line break between digits is a number wrapped in its cell when `isWrapped` says that lines end at
 * the cell's edge (PDF); elsewhere it parts two numbers, so that the print is no number.
 */
export function readCell(raw: string, isWrapped = false): CellReading {
  const print = isWrapped ? raw.replace(/\s*\n\s*/gu, '') : raw
  const text = fold(print).replace(/^[|｜]+|[|｜]+$/gu, '')
  if (text === '') return { type: 'blank' }
  if (notApplicable.test(text)) return { type: 'notApplicable' }
  const groups = number.exec(text)?.groups
  if (!groups?.digits || (partedDigits.test(print) && !thinGroups.test(print))) return { type: 'notANumber' }
  const digits = groups.digits.replaceAll(',', '') + (groups.fraction ?? '')
  if (hasLeadingZero(groups.digits) || digits.length > mostDigits) return { type: 'notANumber' }
  const magnitude = Number(digits)
  const isNegative = /^[减\-‐-―−]/u.test(groups.sign ?? '')
  const printedUnit = groups.unit ?? unitNote.exec(groups.note ?? '')?.[1] ?? ''
  const unit = units.has(printedUnit) ? (printedUnit as Unit) : null
  return {
    type: 'number',
    value: isNegative && magnitude !== 0 ? -magnitude : magnitude,
    unit,
    isApproximate: Boolean(groups.about ?? groups.more),
  }
}

/** Whether words stand where the form asks for a number. */
export function isWordsForNumber(print: string): boolean {
  return onlyWordsForNumber.test(print)
}

/** `00` and `01` are two cells printed as one, or a slip: no number that can be trusted. */
function hasLeadingZero(digits: string): boolean {
  return digits.length > 1 && digits.startsWith('0')
}
