import type { CellReading, ReportChanges, RunReference } from '../../operations/index.ts'
import { serviceTexts } from '../service/service-texts.ts'
import type { Answer, Asked } from './answer.ts'

const longestText = 60

/** What changed between two reports, field by field and cell by cell. */
export async function diffQuery(
  { operations, language }: Asked,
  before: RunReference,
  after: RunReference,
): Promise<Answer> {
  const difference = await operations.diff(before, after)
  const lines = changeLines(difference)
  return {
    type: 'one',
    json: difference,
    lines: lines.length > 0 ? lines : [serviceTexts[language].noDifference],
  }
}

/** A line for each field and cell that differs. */
export function changeLines({ fields, cells }: ReportChanges): readonly string[] {
  return [
    ...fields.map((change) => `${change.field}: ${quoted(change.before)} -> ${quoted(change.after)}`),
    ...cells.map((change) => `${change.cell}: ${reading(change.before)} -> ${reading(change.after)}`),
  ]
}

function quoted(text: string | null): string {
  if (text === null) return '-'
  const characters = [...text]
  return JSON.stringify(
    characters.length > longestText ? `${characters.slice(0, longestText).join('')}…` : text,
  )
}

function reading(cell: CellReading | null): string {
  if (cell === null) return '-'
  const { value, unit, raw, status } = cell
  return `${value ?? ''}${unit ?? ''} [${status}${raw === null ? '' : ` ${quoted(raw)}`}]`
}
