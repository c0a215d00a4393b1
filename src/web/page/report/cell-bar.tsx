import type { JSX } from 'preact'
import { checkMessage } from '../../../check/messages.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { placeText } from '../source/index.ts'
import type { JudgedCell } from './model/judged-cells.ts'
import { reportTexts } from './report-texts.ts'

export interface CellBarProps {
  /** What the form prints for the cell. */
  readonly name: string
  readonly judged: JudgedCell
  readonly mayWrite: boolean
  readonly onEvidence: () => void
  readonly onCorrect: () => void
}

/** More would leave no room for the tables; all stand under the checks. */
const mostSentences = 2

const texts = {
  zh: {
    chosen: '选中的数值',
    printed: (raw: string) => `原文“${raw}”`,
    correctedTo: (value: string, by: string) => `${by}更正为 ${value}`,
    nobody: '有人',
    find: '在来源中定位',
    correct: '更正',
  },
  en: {
    chosen: 'The number chosen',
    printed: (raw: string) => `printed: “${raw}”`,
    correctedTo: (value: string, by: string) => `corrected to ${value} by ${by}`,
    nobody: 'somebody',
    find: 'Find in the source',
    correct: 'Correct',
  },
}

/** All that is known of the number that one is at, and what can be done about it. */
export function CellBar({ name, judged, mayWrite, onEvidence, onCorrect }: CellBarProps): JSX.Element {
  const t = useTexts(texts)
  const { statuses } = useTexts(reportTexts)
  const language = useLanguage()
  const { cell, correction, failed } = judged
  const facts = [
    statuses[cell.status],
    cell.raw ? t.printed(cell.raw) : null,
    placeText(cell.evidence, language),
    correction &&
      t.correctedTo(String(correction.value ?? statuses.blank), correction.made.decision.by ?? t.nobody),
  ].filter((fact) => fact !== null)
  return (
    <section class="cell-bar" aria-label={t.chosen}>
      <div class="cell-facts">
        <p>
          <strong>{name}</strong> {facts.join(' · ')}
        </p>
        {failed.slice(0, mostSentences).map(({ rule, status, params }) => (
          <p key={`${rule} ${params.at}`} class="cell-failed">
            {checkMessage(rule, status, params, language)}
          </p>
        ))}
      </div>
      {cell.evidence !== null && (
        <button type="button" onClick={onEvidence}>
          {t.find} <kbd>Enter</kbd>
        </button>
      )}
      {mayWrite && (
        <button type="button" onClick={onCorrect}>
          {t.correct} <kbd>c</kbd>
        </button>
      )}
    </section>
  )
}
