import type { JSX } from 'preact'
import type { Facet } from '../../contract/index.ts'
import { useFormats, useTexts } from '../language/index.ts'

const texts = { zh: { any: '不限' }, en: { any: 'any' } }

export interface FacetSelectProps {
  readonly label: string
  readonly facets: readonly Facet[]
  /** '' for any. */
  readonly chosen: string
  /** Words for values, where the facet has none of its own. */
  readonly names?: Readonly<Record<string, string>>
  readonly onChoose: (value: string) => void
}

/** A filter: the values that are there, with how many reports have each; nothing where there is none. */
export function FacetSelect({
  label,
  facets,
  chosen,
  names = {},
  onChoose,
}: FacetSelectProps): JSX.Element | null {
  const t = useTexts(texts)
  const { number } = useFormats()
  const nameOf = ({ value, label: own }: Pick<Facet, 'value' | 'label'>): string =>
    own ?? names[value] ?? value
  if (facets.length === 0 && chosen === '') return null
  const isGone = chosen !== '' && !facets.some(({ value }) => value === chosen)
  return (
    <label class={chosen === '' ? 'facet' : 'facet facet-set'}>
      <span>{label}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{t.any}</option>
        {isGone && <option value={chosen}>{nameOf({ value: chosen })}</option>}
        {facets.map((facet) => (
          <option key={facet.value} value={facet.value}>
            {nameOf(facet)} ({number(facet.count)})
          </option>
        ))}
      </select>
    </label>
  )
}
