import type { JSX } from 'preact'
import type { ReportSort } from '../../contract/index.ts'
import { Icon } from '../parts/icon.tsx'

export interface SortHeaderProps {
  readonly sort: ReportSort
  readonly label: string
  readonly chosen: ReportSort
  readonly direction: 'asc' | 'desc'
  readonly onSort: (sort: ReportSort) => void
  readonly isAmount?: boolean
  /** Left out in a narrow window. */
  readonly isWideOnly?: boolean
}

/** The head of a column that the list can be sorted by. */
export function SortHeader(props: SortHeaderProps): JSX.Element {
  const { sort, label, chosen, direction, onSort, isAmount, isWideOnly } = props
  const look = [isAmount && 'amount', isWideOnly && 'wide-only'].filter(Boolean).join(' ')
  const isChosen = sort === chosen
  const order = direction === 'asc' ? 'ascending' : 'descending'
  return (
    <th scope="col" class={look} aria-sort={isChosen ? order : undefined}>
      <button type="button" onClick={() => onSort(sort)}>
        {label}
        {isChosen && <Icon name={direction === 'asc' ? 'up' : 'down'} />}
      </button>
    </th>
  )
}
