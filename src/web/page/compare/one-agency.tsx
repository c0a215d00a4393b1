import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { Link } from '../router/index.ts'
import { BrokenRelations } from './broken-relations.tsx'
import { type CardRow, MeasureCard } from './measure-card.tsx'
import type { Amount } from './model/amount.ts'
import { outcomes, type YearFigures, yearFigures } from './model/year-figures.ts'
import { TextComparison, type TextComparisonProps } from './text-comparison.tsx'
import { compareTexts } from './texts.ts'

/** One agency over its years. */
export function OneAgency({ series, ...text }: TextComparisonProps): JSX.Element {
  const t = useTexts(compareTexts)
  const years = series.years.map(({ year, stored }) => yearFigures(year, stored))
  const columns = years.map((figures) => ({
    name: String(figures.year),
    head: <YearHead figures={figures} />,
  }))
  const row = (name: string, of: (figures: YearFigures) => Amount): CardRow => ({
    name,
    amounts: years.map(of),
  })
  return (
    <>
      <p class="soft compare-legend">{t.legend}</p>
      <div class="cards">
        <MeasureCard
          title={t.applications}
          type="bars"
          corner={t.measure}
          columns={columns}
          rows={[
            row(t.received, ({ received }) => received),
            row(t.carriedIn, ({ carriedIn }) => carriedIn),
            row(t.processed, ({ processed }) => processed),
            row(t.carriedOut, ({ carriedOut }) => carriedOut),
          ]}
        />
        <MeasureCard
          title={t.outcome}
          type="stack"
          corner={t.measure}
          columns={columns}
          rows={outcomes.map((outcome) => row(t.outcomes[outcome], (figures) => figures.outcomes[outcome]))}
        />
        <MeasureCard
          title={t.shares}
          note={t.sharesNote}
          type="lines"
          isShare
          corner={t.measure}
          columns={columns}
          rows={[
            row(t.grantedShare, ({ grantedShare }) => grantedShare),
            row(t.refusedShare, ({ refusedShare }) => refusedShare),
          ]}
        />
        <MeasureCard
          title={t.disputes}
          type="bars"
          corner={t.measure}
          columns={columns}
          rows={[
            row(t.reconsiderations, ({ reconsiderations }) => reconsiderations),
            row(t.lawsuits, ({ lawsuits }) => lawsuits),
            row(t.overturned, ({ overturned }) => overturned),
          ]}
        />
      </div>
      <BrokenRelations years={years} />
      <TextComparison series={series} {...text} />
    </>
  )
}

/** A year that leads to its report, with a sign where it does not fit the year before. */
function YearHead({ figures }: { readonly figures: YearFigures }): JSX.Element {
  const t = useTexts(compareTexts)
  const { year, sourceId, broken } = figures
  return (
    <>
      {broken.length > 0 && (
        <span class="state-failed" title={t.brokenIn(broken.length)}>
          <span aria-hidden="true">≠ </span>
          <span class="unseen">{t.brokenIn(broken.length)}</span>
        </span>
      )}
      <Link to={`/reports/${sourceId}`}>{year}</Link>
    </>
  )
}
