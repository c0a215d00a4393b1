import type { JSX } from 'preact'
import type { ReportFacets, ReportFilters } from '../../contract/index.ts'
import { useTexts } from '../language/index.ts'
import { FacetSelect } from '../parts/facet-select.tsx'
import { Icon } from '../parts/icon.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { formNames, levelNames, reportsTexts } from './texts.ts'

export interface FilterBarProps {
  readonly filters: ReportFilters
  /** Null before they are known. */
  readonly facets: ReportFacets | null
  /** '' takes the filter away. */
  readonly onFilter: (name: keyof ReportFilters, value: string) => void
  readonly onClear: () => void
}

/** The field that `/` leads to. */
export const searchFieldId = 'search-reports'

/** What narrows the list: words, and the values that its reports have. */
export function FilterBar({ filters, facets, onFilter, onClear }: FilterBarProps): JSX.Element {
  const t = useTexts(reportsTexts)
  const levels = useTexts(levelNames)
  const forms = useTexts(formNames)
  const isNarrowed = Object.keys(filters).length > 0
  return (
    <search class="filter-bar">
      <SearchField
        id={searchFieldId}
        label={t.q}
        value={filters.q ?? ''}
        onSearch={(text) => onFilter('q', text)}
      />
      <SearchField
        id="search-text"
        label={t.text}
        value={filters.text ?? ''}
        onSearch={(text) => onFilter('text', text)}
      />
      <FacetSelect
        label={t.year}
        facets={facets?.years ?? []}
        chosen={String(filters.year ?? '')}
        onChoose={(value) => onFilter('year', value)}
      />
      <FacetSelect
        label={t.region}
        facets={facets?.regions ?? []}
        chosen={filters.region ?? ''}
        onChoose={(value) => onFilter('region', value)}
      />
      <FacetSelect
        label={t.level}
        facets={facets?.levels ?? []}
        chosen={filters.level ?? ''}
        names={levels}
        onChoose={(value) => onFilter('level', value)}
      />
      <FacetSelect
        label={t.form}
        facets={facets?.forms ?? []}
        chosen={filters.form ?? ''}
        names={forms}
        onChoose={(value) => onFilter('form', value)}
      />
      {filters.agency && (
        <button
          type="button"
          class="chip"
          aria-label={t.without(t.agency, filters.agency)}
          onClick={() => onFilter('agency', '')}
        >
          {filters.agency} <Icon name="cross" />
        </button>
      )}
      {isNarrowed && (
        <button type="button" class="quiet" onClick={onClear}>
          {t.clear}
        </button>
      )}
    </search>
  )
}
