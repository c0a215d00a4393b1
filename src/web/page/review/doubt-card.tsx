import type { JSX } from 'preact'
import type { Doubt } from '../../contract/index.ts'
import { doubtText } from '../judge/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Link } from '../router/index.ts'
import type { ReviewTexts } from './review-texts.ts'
import { reviewTexts } from './review-texts.ts'

export interface DoubtCardProps {
  readonly doubt: Doubt
  /** What the form prints for a cell. */
  readonly nameOf: (cell: string) => string
  /** The cell that is looked at. */
  readonly cell: string | null
  readonly onCell: (cell: string) => void
}

/** A doubt as a sentence, with whose it is, and the cells that it is about. */
export function DoubtCard({ doubt, nameOf, cell, onCell }: DoubtCardProps): JSX.Element {
  const t = useTexts(reviewTexts)
  const language = useLanguage()
  const { agency, year, title, sourceId, state, kind, values } = doubt
  const from = cell === null ? '' : `?cell=${encodeURIComponent(cell)}`
  return (
    <article class={`doubt-card doubt-${state}`} aria-label={t.doubt}>
      <p class="doubt-of">
        <strong>{agency ?? title ?? t.noAgency}</strong> {year !== null && t.year(year)}{' '}
        <Link to={`/reports/${sourceId}${from}`}>{t.open}</Link>
      </p>
      <p class="doubt-sentence">
        <span class={`severity severity-${doubt.severity}`}>{t.kinds[kind]}</span>{' '}
        {doubtText(doubt, language)}
      </p>
      {state !== 'open' && <p class="doubt-state">{t.states[state]}</p>}
      {values.length > 0 && <Values values={values} nameOf={nameOf} cell={cell} onCell={onCell} t={t} />}
    </article>
  )
}

interface ValuesProps extends Omit<DoubtCardProps, 'doubt'> {
  readonly values: Doubt['values']
  readonly t: ReviewTexts
}

function Values({ values, nameOf, cell, onCell, t }: ValuesProps): JSX.Element {
  return (
    <table class="plain doubt-values">
      <caption class="unseen">{t.cells}</caption>
      <thead>
        <tr>
          <th scope="col">{t.cell}</th>
          <th scope="col">{t.printed}</th>
          <th scope="col">{t.value}</th>
          <th scope="col">{t.status}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((own) => (
          <tr key={own.cell} class={own.cell === cell ? 'current' : undefined}>
            <th scope="row">
              <button
                type="button"
                class="text"
                aria-pressed={own.cell === cell}
                onClick={() => onCell(own.cell)}
              >
                {nameOf(own.cell)}
              </button>
            </th>
            <td>{own.raw ?? '–'}</td>
            <td class="number">{own.value ?? '–'}</td>
            <td>{t.statuses[own.status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
