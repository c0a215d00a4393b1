import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { navigate } from '../router/index.ts'
import { type LedgerView, ledgerAddress, ledgerStates } from './ledger-query.ts'
import { ledgerTexts } from './texts.ts'

export interface LedgerFiltersProps {
  readonly view: LedgerView
  /** Of the reports that are published this year. */
  readonly lastYear: number
}

/** Of the first reports in today's form. */
const firstYear = 2019

/** What narrows the ledger: year, state, and one agency that was chosen in it. */
export function LedgerFilters({ view, lastYear }: LedgerFiltersProps): JSX.Element {
  const t = useTexts(ledgerTexts)
  const { year, state, agency } = view
  const change = (changed: Partial<LedgerView>): void =>
    navigate(ledgerAddress({ ...view, after: null, ...changed }, lastYear))
  return (
    <search class="filter-bar">
      <Choice
        label={t.year}
        chosen={year === null ? '' : String(year)}
        choices={yearsTo(lastYear).map((one) => [String(one), String(one)])}
        onChoose={(value) => change({ year: value === '' ? null : Number(value) })}
      />
      <Choice
        label={t.state}
        chosen={state ?? ''}
        choices={ledgerStates.map((one) => [one, t.states[one]])}
        onChoose={(value) => change({ state: ledgerStates.find((one) => one === value) ?? null })}
      />
      {agency !== null && (
        <button
          type="button"
          class="chip"
          aria-label={t.without(agency)}
          onClick={() => change({ agency: null })}
        >
          {agency} <Icon name="cross" />
        </button>
      )}
    </search>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly chosen: string
  readonly choices: readonly (readonly [value: string, name: string])[]
  readonly onChoose: (value: string) => void
}

function Choice({ label, chosen, choices, onChoose }: ChoiceProps): JSX.Element {
  const t = useTexts(ledgerTexts)
  return (
    <label class={chosen === '' ? 'facet' : 'facet facet-set'}>
      <span>{label}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{t.any}</option>
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The years that can have reports by now, the last one first. */
function yearsTo(lastYear: number): readonly number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index)
}
