import type { JSX } from 'preact'
import type { Facet, ReportState } from '../../contract/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { stateIcons } from './state-mark.tsx'
import { reportsTexts, stateNames } from './texts.ts'

export interface StateTabsProps {
  /** Counts by state; null before they are known. */
  readonly states: readonly Facet[] | null
  /** In whatever state, since a report may be found under two; null before it is known. */
  readonly all: number | null
  readonly chosen: ReportState | null
  readonly onChoose: (state: ReportState | null) => void
}

const order: readonly ReportState[] = ['clean', 'doubts', 'failed-checks', 'failed', 'waiting']

/** The states with their counts, of which one may be chosen. */
export function StateTabs({ states, all, chosen, onChoose }: StateTabsProps): JSX.Element {
  const t = useTexts(reportsTexts)
  const names = useTexts(stateNames)
  const { number } = useFormats()
  const countOf = (state: ReportState): number => states?.find(({ value }) => value === state)?.count ?? 0
  const count = (amount: number | null): JSX.Element => (
    <span class="state-tab-count">{states && amount !== null ? number(amount) : '…'}</span>
  )
  return (
    <fieldset class="state-tabs">
      <legend class="unseen">{t.state}</legend>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {t.all} {count(all)}
      </button>
      {order.map((state) => (
        <button
          key={state}
          type="button"
          class={`state-tab-${state}`}
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? null : state)}
        >
          <span class={`state state-${state}`}>
            <Icon name={stateIcons[state]} />
          </span>
          {names[state]} {count(countOf(state))}
        </button>
      ))}
    </fieldset>
  )
}
