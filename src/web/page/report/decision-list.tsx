import type { JSX } from 'preact'
import type { FormYear } from '../../../document/index.ts'
import type { Doubt, ReviewedDecision } from '../../contract/index.ts'
import { doubtText } from '../judge/index.ts'
import { useFormats, useLanguage, useTexts } from '../language/index.ts'
import { cellName } from './model/cell-name.ts'

export interface DecisionListProps {
  readonly decisions: readonly ReviewedDecision[]
  /** Those that the decisions may be about. */
  readonly doubts: readonly Doubt[]
  readonly form: FormYear
  readonly mayWrite: boolean
  readonly onUndo: (decisionId: string) => void
}

const texts = {
  zh: {
    none: '还没有人工记录。',
    undo: '撤销',
    nobody: '未署名',
    blank: '空白',
    correct: (cell: string, value: string, before: string) => `更正“${cell}”为 ${value}（原文“${before}”）`,
    accept: (subject: string) => `认可读数：${subject}`,
    dismiss: (subject: string) => `判为不成立：${subject}`,
    undone: '撤销了此前的一项决定',
    agency: (name: string) => `机关定为“${name}”`,
    prefer: '选定此来源',
    states: {
      applied: '有效',
      replaced: '已被后来的决定取代',
      undone: '已撤销',
      stale: '已失效：原文读数已变',
    },
  },
  en: {
    none: 'Nobody has decided anything yet.',
    undo: 'Undo',
    nobody: 'nobody named',
    blank: 'blank',
    correct: (cell: string, value: string, before: string) =>
      `Corrected “${cell}” to ${value} (printed: “${before}”)`,
    accept: (subject: string) => `Accepted the reading: ${subject}`,
    dismiss: (subject: string) => `Dismissed: ${subject}`,
    undone: 'Took an earlier decision back',
    agency: (name: string) => `Set the agency to “${name}”`,
    prefer: 'Chose this source',
    states: {
      applied: 'in effect',
      replaced: 'replaced by a later one',
      undone: 'undone',
      stale: 'no longer holds: something else is read now',
    },
  },
}

/** What people decided on a report, the last first: what, who, when, why, and whether it holds. */
export function DecisionList({ decisions, doubts, form, mayWrite, onUndo }: DecisionListProps): JSX.Element {
  const t = useTexts(texts)
  const { time } = useFormats()
  const language = useLanguage()
  const names: Names = {
    cell: (cell) => cellName(cell, form, language),
    doubt: (subject) => {
      const doubt = doubts.find((one) => one.subject === subject)
      return doubt ? doubtText(doubt, language) : subject
    },
  }
  if (decisions.length === 0) return <p class="soft">{t.none}</p>
  return (
    <ul class="decisions">
      {decisions.toReversed().map((made) => (
        <li key={made.id} class={`decision decision-${made.state}`}>
          <p>
            {wordsOf(made.decision, t, names)} <span class="decision-state">{t.states[made.state]}</span>
          </p>
          <p class="soft">
            {made.decision.by ?? t.nobody}，<time dateTime={made.madeAt}>{time(made.madeAt)}</time>
            {made.decision.note !== '' && `：${made.decision.note}`}
          </p>
          {mayWrite && isUndoable(made) && (
            <button type="button" onClick={() => onUndo(made.id)}>
              {t.undo}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

type Words = (typeof texts)['zh']

/** What cells and doubts are called. */
interface Names {
  readonly cell: (cell: string) => string
  readonly doubt: (subject: string) => string
}

function wordsOf(
  decision: ReviewedDecision['decision'],
  t: Words | (typeof texts)['en'],
  names: Names,
): string {
  switch (decision.type) {
    case 'correct': {
      const before = decision.printed?.[decision.cell] ?? '–'
      return t.correct(
        names.cell(decision.cell),
        decision.value === null ? t.blank : String(decision.value),
        before,
      )
    }
    case 'accept':
      return t.accept(names.doubt(decision.subject))
    case 'dismiss':
      return t.dismiss(names.doubt(decision.subject))
    case 'agency':
      return t.agency(decision.agency.name)
    case 'prefer':
      return t.prefer
    case 'undo':
      return t.undone
  }
}

function isUndoable({ state, decision }: ReviewedDecision): boolean {
  return decision.type !== 'undo' && (state === 'applied' || state === 'stale')
}
