import type { JSX } from 'preact'
import type { LedgerList } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { moveRow } from '../parts/move-row.ts'
import { Pager } from '../parts/pages/index.ts'
import { navigate, useLocation } from '../router/index.ts'
import { Trouble, useKeys, useTitle } from '../shell/index.ts'
import { type LedgerView, ledgerAddress, ledgerStates, readLedgerQuery } from './ledger-query.ts'
import { LedgerRow } from './ledger-row.tsx'
import { ledgerTexts } from './texts.ts'
import './ledger.css'

const perPage = 50
/** Of the first reports in today's form. */
const firstYear = 2019
/** Of the reports that are published this year. */
const lastYear = new Date().getFullYear() - 1
const keyTexts = {
  zh: { next: '下一条', previous: '上一条' },
  en: { next: 'next entry', previous: 'previous entry' },
}

/** Which agencies published when, and what became of it. */
export function LedgerPage(): JSX.Element {
  const t = useTexts(ledgerTexts)
  const keys = useTexts(keyTexts)
  const view = readLedgerQuery(useLocation().query, lastYear)
  const { year, state, agency, after } = view
  const list = useResource<LedgerList>(apiAddress('/ledger', { year, state, agency, after, limit: perPage }))
  useTitle(t.title)
  useKeys([
    { key: 'j', does: keys.next, run: () => moveRow(1) },
    { key: 'k', does: keys.previous, run: () => moveRow(-1) },
  ])
  const change = (changed: Partial<LedgerView>): void =>
    navigate(ledgerAddress({ ...view, after: null, ...changed }, lastYear))
  const rows = list.value?.rows ?? []
  return (
    <>
      <div class="view-head">
        <div>
          <h1>{t.title}</h1>
          <p class="soft">{t.lead}</p>
        </div>
        {rows.length > 0 && (
          <a class="button" href={apiAddress('/ledger', { year, state, agency, format: 'csv' })} download="">
            <Icon name="download" /> {t.csv}
          </a>
        )}
      </div>
      <search class="filter-bar">
        <Choice
          label={t.year}
          chosen={year === null ? '' : String(year)}
          choices={years().map((one) => [String(one), String(one)])}
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
      {list.error !== null && <Trouble error={list.error} onRetry={list.reload} />}
      {list.value && rows.length === 0 && <p class="empty">{t.empty}</p>}
      {rows.length > 0 && (
        <>
          <div class="scroll" aria-busy={list.isLoading}>
            <table class="rows">
              <thead>
                <tr>
                  {[t.agency, t.year, t.state, t.published, t.onTime, t.after].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                  <th scope="col" class="wide-only">
                    {t.sites}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((entry) => (
                  <LedgerRow key={`${entry.agency.name} ${entry.year}`} entry={entry} />
                ))}
              </tbody>
            </table>
          </div>
          <Pager
            after={after}
            next={list.value?.next ?? null}
            rows={rows.length}
            total={list.value?.total ?? null}
            perPage={perPage}
            addressOf={(cursor) => ledgerAddress({ ...view, after: cursor }, lastYear)}
          />
        </>
      )}
    </>
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
function years(): readonly number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index)
}
