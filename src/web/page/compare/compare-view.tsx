import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { navigate, replaceAddress, useLocation } from '../router/index.ts'
import { Trouble, useTitle } from '../shell/index.ts'
import { AgencyPicker } from './agency-picker.tsx'
import { AgencyStart } from './agency-start.tsx'
import { compareAddress, mostAgencies, readCompareQuery } from './compare-query.ts'
import { OneAgency } from './one-agency.tsx'
import { SeveralAgencies } from './several-agencies.tsx'
import { compareTexts } from './texts.ts'
import { useSeries } from './use-series.ts'
import './compare.css'

const waitTexts = { zh: '正在载入…', en: 'Loading…' }

/** Agencies beside each other, and over the years. */
export function CompareView(): JSX.Element {
  const t = useTexts(compareTexts)
  const wait = useTexts(waitTexts)
  const query = readCompareQuery(useLocation().query)
  const { agencies, year, section } = query
  const { series, error, isLoading, reload } = useSeries(agencies)
  useTitle(agencies.length === 1 ? `${t.title} ${agencies[0]}` : t.title)
  const choose = (names: readonly string[]): void => navigate(compareAddress({ ...query, agencies: names }))
  const pick = (name: string): void => choose([...agencies, name])
  const [only] = series
  return (
    <>
      <div class="view-head">
        <h1>{t.title}</h1>
        <AgencyPicker chosen={agencies} onPick={pick} isFull={agencies.length >= mostAgencies} />
      </div>
      {agencies.length === 0 && <AgencyStart onPick={pick} />}
      {agencies.length > 0 && (
        <ul class="chosen-agencies">
          {agencies.map((name) => (
            <li key={name}>
              <button
                type="button"
                class="chip"
                aria-label={t.remove(name)}
                onClick={() => choose(agencies.filter((other) => other !== name))}
              >
                {name} <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {error !== null && <Trouble error={error} onRetry={reload} />}
      {isLoading && <p class="waiting">{wait}</p>}
      {!isLoading && agencies.length === 1 && only && (
        <OneAgency
          key={only.agency}
          series={only}
          shown={section !== null && year !== null ? { section, year } : null}
          onShow={(shown) =>
            replaceAddress(
              compareAddress({ ...query, section: shown?.section ?? null, year: shown?.year ?? null }),
            )
          }
        />
      )}
      {!isLoading && agencies.length > 1 && series.length > 0 && (
        <SeveralAgencies
          series={series}
          year={year}
          onYear={(shown) => navigate(compareAddress({ ...query, year: shown }))}
        />
      )}
    </>
  )
}
