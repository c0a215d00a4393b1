import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import type { JudgedCell } from './model/judged-cells.ts'
import { reportTexts } from './report-texts.ts'
import { Sign, type SignName } from './sign.tsx'

export interface ValueCellProps {
  /** '<table>.<row>.<column>' */
  readonly name: string
  readonly judged: JudgedCell | undefined
  readonly columnSpan: number
  readonly isLit: boolean
  /** Whether it belongs to what is being looked at: a check, say. */
  readonly isInvolved: boolean
  /** Whether Tab leads here. */
  readonly isTabStop: boolean
}

/** A number of a report with signs of what is doubtful of it. */
export function ValueCell({
  name,
  judged,
  columnSpan,
  isLit,
  isInvolved,
  isTabStop,
}: ValueCellProps): JSX.Element {
  const t = useTexts(reportTexts)
  const status = judged?.cell.status ?? 'missing'
  const signs = signsOf(judged)
  const classes = [
    'value',
    `is-${status}`,
    ...signs.map((sign) => `has-${sign}`),
    ...(isLit ? ['lit'] : []),
    ...(isInvolved ? ['involved'] : []),
  ]
  const doubts = signs.filter((sign) => sign !== 'corrected')
  const words = signs.map((sign) => wordOf(sign, t))
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of an interactive grid.
      role="gridcell"
      class={classes.join(' ')}
      colSpan={columnSpan}
      data-cell={name}
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isLit}
      data-doubt={doubts.map((sign) => wordOf(sign, t)).join('；') || undefined}
      title={words.join('；')}
    >
      <Figure judged={judged} />
      {signs.map((sign) => (
        <Sign key={sign} name={sign} />
      ))}
      {words.length > 0 && <span class="unseen">，{words.join('，')}</span>}
    </td>
  )
}

function Figure({ judged }: { readonly judged: JudgedCell | undefined }): JSX.Element {
  const t = useTexts(reportTexts)
  if (!judged) return <span class="soft">–</span>
  const { cell, correction } = judged
  if (!correction) return <Machine cell={cell} />
  const read = cell.value === null ? (t.statuses[cell.status] ?? '') : String(cell.value)
  return (
    <>
      <ins>{correction.value === null ? t.statuses.blank : correction.value}</ins>
      <del title={t.machine(read)}>{read}</del>
    </>
  )
}

function Machine({ cell: { value, unit, raw, status } }: Pick<JudgedCell, 'cell'>): JSX.Element {
  const t = useTexts(reportTexts)
  if (value !== null) {
    return (
      <span class="number">
        {value}
        {unit !== null && unit !== '万元' && unit}
      </span>
    )
  }
  if (status === 'notApplicable' || status === 'ambiguous') return <span class="as-printed">{raw}</span>
  return <span class="word">{t.statuses[status]}</span>
}

function signsOf(judged: JudgedCell | undefined): readonly SignName[] {
  if (!judged) return []
  const { cell, failed, correction, stale } = judged
  const own: SignName[] = []
  if (correction) own.push('corrected')
  if (cell.status === 'inferred' || cell.status === 'ambiguous' || cell.status === 'missing')
    own.push(cell.status)
  if (failed.length > 0) own.push('failed')
  if (stale.length > 0) own.push('stale')
  return own
}

function wordOf(sign: SignName, t: (typeof reportTexts)['zh']): string {
  if (sign === 'failed' || sign === 'corrected' || sign === 'stale') return t[sign]
  return t.statuses[sign] ?? sign
}
