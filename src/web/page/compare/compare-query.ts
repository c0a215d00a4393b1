import type { SectionKey } from '../../../document/index.ts'

/** What the address says is compared. */
export interface CompareQuery {
  /** Normalised names, each once, in the order in which they were chosen. */
  readonly agencies: readonly string[]
  /** In which several agencies stand beside each other; of one agency, that of the text. Null: none is named. */
  readonly year: number | null
  /** Whose text of that year is laid beside that of the year before; null: none. */
  readonly section: SectionKey | null
}

/** More lines than this a chart does not carry. */
export const mostAgencies = 5

const sections: readonly SectionKey[] = [
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'problems',
  'other',
]

/** What an address's query says; whatever does not fit is passed over. */
export function readCompareQuery(query: string): CompareQuery {
  const given = new URLSearchParams(query)
  const year = /^\d{4}$/.exec(given.get('year') ?? '')?.[0]
  return {
    agencies: [...new Set(given.getAll('agency').filter((name) => name.trim() !== ''))].slice(
      0,
      mostAgencies,
    ),
    year: year === undefined ? null : Number(year),
    section: sections.find((key) => key === given.get('section')) ?? null,
  }
}

/** The address of a comparison. */
export function compareAddress({ agencies, year, section }: CompareQuery): string {
  const query = new URLSearchParams(agencies.map((name) => ['agency', name]))
  if (year !== null) query.set('year', String(year))
  if (section !== null) query.set('section', section)
  const words = query.toString()
  return words === '' ? '/compare' : `/compare?${words}`
}
