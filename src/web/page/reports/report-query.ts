import type { ReportFilters, ReportSort, ReportState } from '../../contract/index.ts'

/** What the address says of the list: which reports, in which order, from where on. */
export interface ReportQuery {
  readonly filters: ReportFilters
  readonly sort: ReportSort
  readonly direction: 'asc' | 'desc'
  /** The cursor of the page that is shown; null on the first one. */
  readonly after: string | null
}

type TextFilter = 'q' | 'text' | 'agency' | 'level'

const textFilters: readonly TextFilter[] = ['q', 'text', 'agency', 'level']
const sorts: readonly ReportSort[] = ['year', 'agency', 'doubts', 'failedChecks', 'arrived']
const states: readonly ReportState[] = ['clean', 'doubts', 'failed-checks', 'failed', 'waiting']
const forms = ['2019', '2021', 'mixed'] as const
const defaultSort: ReportSort = 'arrived'

/** The order in which a column is first sorted: names from the first on, amounts from the largest on. */
export function firstDirection(sort: ReportSort): 'asc' | 'desc' {
  return sort === 'agency' ? 'asc' : 'desc'
}

/** What an address's query says; whatever does not fit is passed over, since people cut and mend addresses. */
export function readReportQuery(query: string): ReportQuery {
  const given = new URLSearchParams(query)
  const sort = sorts.find((known) => known === given.get('sort')) ?? defaultSort
  const direction = given.get('direction')
  return {
    filters: readFilters(given),
    sort,
    direction: direction === 'asc' || direction === 'desc' ? direction : firstDirection(sort),
    after: given.get('after'),
  }
}

/** The query of an address, without what is so by default; '' where all is. */
export function writeReportQuery({ filters, sort, direction, after }: ReportQuery): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) query.set(name, String(value))
  if (sort !== defaultSort) query.set('sort', sort)
  if (direction !== firstDirection(sort)) query.set('direction', direction)
  if (after !== null) query.set('after', after)
  return query.toString()
}

/** The filters with one of them changed, or left out where the value is ''. */
export function withFilter(filters: ReportFilters, name: keyof ReportFilters, value: string): ReportFilters {
  const query = new URLSearchParams()
  for (const [key, held] of Object.entries(filters)) if (held !== undefined) query.set(key, String(held))
  query.set(name, value)
  return readFilters(query)
}

function readFilters(given: URLSearchParams): ReportFilters {
  const texts = textFilters.flatMap((name) => {
    const text = given.get(name)?.trim() ?? ''
    return text === '' ? [] : [[name, text] as const]
  })
  const year = /^\d{1,4}$/.exec(given.get('year') ?? '')?.[0]
  const region = /^\d{1,12}$/.exec(given.get('region') ?? '')?.[0]
  const form = forms.find((known) => known === given.get('form'))
  const state = states.find((known) => known === given.get('state'))
  return {
    ...Object.fromEntries(texts),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(region === undefined ? {} : { region }),
    ...(form === undefined ? {} : { form }),
    ...(state === undefined ? {} : { state }),
  }
}
