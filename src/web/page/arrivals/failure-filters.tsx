import type { JSX } from 'preact'
import { errorCatalogue } from '../../../error-catalogue.ts'
import type { Facet } from '../../contract/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { FacetSelect } from '../parts/facet-select.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { navigate, replaceAddress } from '../router/index.ts'
import { isErrorCode } from '../shell/index.ts'
import { type FailureQuery, failureAddress } from './failure-query.ts'
import { arrivalsTexts } from './texts.ts'

export interface FailureFiltersProps {
  readonly query: FailureQuery
  /** By code; null before they are known. */
  readonly codes: readonly Facet[] | null
}

/** The field that `/` leads to. */
export const failureSearchId = 'search-failures'

/** What narrows the failures: words of a name, and the reason. */
export function FailureFilters({ query, codes }: FailureFiltersProps): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const language = useLanguage()
  const isNarrowed = query.code !== '' || query.q !== ''
  const labelled = (codes ?? []).map((facet) => ({
    ...facet,
    label: isErrorCode(facet.value)
      ? errorCatalogue[facet.value][language].sentence.replace(/[.。]$/u, '')
      : facet.value,
  }))
  return (
    <search class="filter-bar">
      <SearchField
        id={failureSearchId}
        label={t.search}
        value={query.q}
        onSearch={(q) => replaceAddress(failureAddress({ ...query, q, after: null }))}
      />
      <FacetSelect
        label={t.cause}
        facets={labelled}
        chosen={query.code}
        onChoose={(code) => navigate(failureAddress({ ...query, code, after: null }))}
      />
      {isNarrowed && (
        <button
          type="button"
          class="quiet"
          onClick={() => navigate(failureAddress({ code: '', q: '', after: null }))}
        >
          {t.clearFilters}
        </button>
      )}
    </search>
  )
}
