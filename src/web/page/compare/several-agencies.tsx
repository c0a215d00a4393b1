import type { JSX } from 'preact'
import type { AgencySeries } from '../../contract/index.ts'
import { useTexts } from '../language/index.ts'
import { type CardRow, MeasureCard } from './measure-card.tsx'
import { type Amount, noAmount } from './model/amount.ts'
import { outcomes, type YearFigures, yearFigures } from './model/year-figures.ts'
import { compareTexts } from './texts.ts'

export interface SeveralAgenciesProps {
  readonly series: readonly AgencySeries[]
  /** Null: the last year that most agencies have. */
  readonly year: number | null
  readonly onYear: (year: number) => void
}

interface AgencyFigures {
  readonly agency: string
  readonly years: ReadonlyMap<number, YearFigures>
}

/** Several agencies side by side: each measure over the years, and the outcomes of one year. */
export function SeveralAgencies({ series, year, onYear }: SeveralAgenciesProps): JSX.Element {
  const t = useTexts(compareTexts)
  const agencies = series.map(toFigures)
  const years = [...new Set(agencies.flatMap((one) => [...one.years.keys()]))].sort((a, b) => a - b)
  const shown = year !== null && years.includes(year) ? year : commonYear(agencies, years)
  const columns = years.map((one) => ({ name: String(one) }))
  const overYears = (of: (figures: YearFigures) => Amount): readonly CardRow[] =>
    agencies.map((one) => ({
      name: one.agency,
      amounts: years.map((at) => amountIn(one, at, of)),
    }))
  const card = { corner: t.agency, columns, type: 'lines' } as const
  return (
    <>
      <p class="soft compare-legend">{t.legend}</p>
      <div class="cards">
        <MeasureCard {...card} title={t.titles.received} rows={overYears(({ received }) => received)} />
        <div class="card-with-year">
          <label class="year-choice">
            {t.year}{' '}
            <select
              value={String(shown)}
              onChange={({ currentTarget }) => onYear(Number(currentTarget.value))}
            >
              {years.map((one) => (
                <option key={one} value={String(one)}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <MeasureCard
            title={`${t.outcome} · ${t.inYear(shown)}`}
            type="stack"
            corner={t.measure}
            columns={agencies.map(({ agency }) => ({ name: agency }))}
            rows={outcomes.map((outcome) => ({
              name: t.outcomes[outcome],
              amounts: agencies.map((one) => amountIn(one, shown, (figures) => figures.outcomes[outcome])),
            }))}
          />
        </div>
        <MeasureCard
          {...card}
          title={t.titles.refusedShare}
          note={t.sharesNote}
          isShare
          rows={overYears(({ refusedShare }) => refusedShare)}
        />
        <MeasureCard
          {...card}
          title={t.titles.reconsiderations}
          rows={overYears(({ reconsiderations }) => reconsiderations)}
        />
        <MeasureCard {...card} title={t.titles.lawsuits} rows={overYears(({ lawsuits }) => lawsuits)} />
      </div>
    </>
  )
}

function toFigures({ agency, years }: AgencySeries): AgencyFigures {
  return { agency, years: new Map(years.map(({ year, stored }) => [year, yearFigures(year, stored)])) }
}

function amountIn(one: AgencyFigures, year: number, of: (figures: YearFigures) => Amount): Amount {
  const figures = one.years.get(year)
  return figures ? of(figures) : noAmount
}

/** Of the years that most agencies have, the last one. */
function commonYear(agencies: readonly AgencyFigures[], years: readonly number[]): number {
  const countOf = (year: number): number => agencies.filter((one) => one.years.has(year)).length
  return years.toSorted((a, b) => countOf(b) - countOf(a) || b - a)[0] ?? 0
}
