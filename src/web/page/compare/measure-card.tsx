import type { ComponentChildren, JSX } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { useTexts } from '../language/index.ts'
import { CopyTableButton } from '../parts/copy-table/index.ts'
import { AmountText } from './amount-text.tsx'
import { Chart } from './chart/chart.tsx'
import type { ChartPlan } from './chart/chart-plan.ts'
import type { Amount } from './model/amount.ts'
import { compareTexts } from './texts.ts'

/** A head of a column of a card's table. */
export interface CardColumn {
  readonly name: string
  /** What the head shows, where that is more than the name. */
  readonly head?: ComponentChildren
}

export interface CardRow {
  readonly name: string
  /** One a column. */
  readonly amounts: readonly Amount[]
}

export interface MeasureCardProps {
  readonly title: string
  readonly note?: string
  readonly type: ChartPlan['type']
  readonly isShare?: boolean
  /** Of the table's first column. */
  readonly corner: string
  readonly columns: readonly CardColumn[]
  readonly rows: readonly CardRow[]
}

/** Something that is compared, as a chart and as a table of the same numbers. */
export function MeasureCard(props: MeasureCardProps): JSX.Element {
  const { title, note, type, isShare = false, corner, columns, rows } = props
  const t = useTexts(compareTexts)
  const titleId = useId()
  const table = useRef<HTMLDivElement>(null)
  const plan: ChartPlan = {
    type,
    isShare,
    categories: columns.map(({ name }) => name),
    series: rows.map(({ name, amounts }) => ({ name, values: amounts.map(({ value }) => value) })),
  }
  return (
    <section class="panel card" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <div class="card-note">
        <p class="soft">{note ?? (isShare ? '' : t.unit)}</p>
        <CopyTableButton name={title} within={() => table.current} />
      </div>
      <Chart title={title} plan={plan} />
      <div class="card-table" ref={table}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ name, head }) => (
                <th key={name} scope="col" class="amount">
                  {head ?? name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, amounts }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {columns.map((column, index) => {
                  const amount = amounts[index]
                  return (
                    <td key={column.name} class="amount">
                      {amount && <AmountText amount={amount} isShare={isShare} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
