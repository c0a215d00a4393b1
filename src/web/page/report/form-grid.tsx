import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Table, TableKey } from '../../../document/index.ts'
import { forms } from '../../../forms/index.ts'
import { useLanguage } from '../language/index.ts'
import type { JudgedCell } from './model/judged-cells.ts'
import { type PrintedCell, type PrintedRow, printTable } from './model/printed-table.ts'
import { stepInGrid } from './model/step-in-grid.ts'
import { ValueCell } from './value-cell.tsx'

export interface FormGridProps {
  readonly table: TableKey
  readonly form: Table['form']
  readonly cells: ReadonlyMap<string, JudgedCell>
  /** The id of the heading that names it. */
  readonly labelledBy: string
  readonly lit: string | null
  readonly selected: string | null
  readonly involved: readonly string[]
  /** The pointer is over a cell; null where it has left. */
  readonly onHover: (cell: string | null) => void
  /** A cell was come to, by pointer or keys. */
  readonly onSelect: (cell: string) => void
  /** Its place in the source is asked for. */
  readonly onEvidence: (cell: string) => void
}

/** A table of a report laid out as its official form prints it; arrow keys go from number to number. */
export function FormGrid(props: FormGridProps): JSX.Element {
  const { table, form, labelledBy, onHover, onSelect, onEvidence } = props
  const printed = useMemo(() => printTable(forms[form].tables[table]), [table, form])
  const grid = useMemo(() => printed.body.map(cellsOf).filter((row) => row.length > 0), [printed])
  const press = (event: KeyboardEvent): void => {
    const cell = cellAt(event)
    if (cell === null || event.altKey || event.metaKey) return
    const next = stepInGrid(grid, cell, event.key, event.ctrlKey)
    if (next !== null) focusIn(event.currentTarget, next)
    else if (event.key === 'Enter') onEvidence(cell)
    else return
    event.preventDefault()
  }
  const pick = (event: MouseEvent): void => {
    const cell = cellAt(event)
    if (cell !== null) focusIn(event.currentTarget, cell)
  }
  const come = (event: FocusEvent): void => {
    const cell = cellAt(event)
    if (cell !== null) onSelect(cell)
  }
  return (
    <table
      class={`form-grid form-${table}`}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: walked by keys, as a data grid of the ARIA practices.
      role="grid"
      aria-labelledby={labelledBy}
      onKeyDown={press}
      onClick={pick}
      onFocusIn={come}
      onPointerOver={(event) => onHover(cellAt(event))}
      onPointerLeave={() => onHover(null)}
    >
      {printed.head.length > 0 && (
        <thead>
          <Rows rows={printed.head} grid={grid} props={props} />
        </thead>
      )}
      <tbody>
        <Rows rows={printed.body} grid={grid} props={props} />
      </tbody>
    </table>
  )
}

interface RowsProps {
  readonly rows: readonly PrintedRow[]
  readonly grid: readonly (readonly string[])[]
  readonly props: FormGridProps
}

function Rows({ rows, grid, props }: RowsProps): JSX.Element {
  const { selected, cells, lit, involved } = props
  const tabStop = grid.flat().find((cell) => cell === selected) ?? grid[0]?.[0]
  return (
    <>
      {rows.map((row, at) => (
        <tr key={at}>
          {row.map((cell, index) =>
            cell.type === 'label' ? (
              <Label key={index} cell={cell} />
            ) : (
              <ValueCell
                key={cell.cell}
                name={cell.cell}
                judged={cells.get(cell.cell)}
                columnSpan={cell.columnSpan}
                isLit={cell.cell === lit}
                isInvolved={involved.includes(cell.cell)}
                isTabStop={cell.cell === tabStop}
              />
            ),
          )}
        </tr>
      ))}
    </>
  )
}

function Label({ cell }: { readonly cell: Extract<PrintedCell, { type: 'label' }> }): JSX.Element {
  const language = useLanguage()
  const { rowSpan, columnSpan, scope } = cell
  const isTall = scope === 'rowgroup' && rowSpan > 1
  return (
    <th scope={scope} rowSpan={rowSpan} colSpan={columnSpan} class={isTall ? 'group' : undefined}>
      {cell[language]}
    </th>
  )
}

function cellsOf(row: PrintedRow): readonly string[] {
  return row.flatMap((cell) => (cell.type === 'value' ? [cell.cell] : []))
}

function cellAt({ target }: Event): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  return cell?.dataset.cell ?? null
}

function focusIn(grid: EventTarget | null, cell: string): void {
  if (!(grid instanceof Element)) return
  grid.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)?.focus()
}
