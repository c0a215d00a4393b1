import type { JSX } from 'preact'
import { useFormats, useTexts } from '../../language/index.ts'
import { navigate } from '../../router/index.ts'
import { Icon } from '../icon.tsx'
import { type PageTrail, readTrail } from './page-trail.ts'
import './pager.css'

export interface PagerProps {
  /** The cursor of the page that is shown; null on the first one. */
  readonly after: string | null
  readonly next: string | null
  /** How many rows are shown, of how many (null: not known), by how many a page. */
  readonly rows: number
  readonly total: number | null
  readonly perPage: number
  /** Whether `total` is the number itself, and not the most there can be. */
  readonly isTotalExact?: boolean
  /** The address of the page behind a cursor. */
  readonly addressOf: (after: string | null) => string
}

const texts = {
  zh: {
    total: (count: string) => `共 ${count} 条`,
    shown: (from: string, to: string) => `第 ${from}–${to} 条`,
    of: (range: string, count: string) => `${range}，共 ${count} 条`,
    most: (count: string) => `至多 ${count}`,
    first: '第一页',
    previous: '上一页',
    next: '下一页',
    pages: '分页',
  },
  en: {
    total: (count: string) => `${count} in all`,
    shown: (from: string, to: string) => `${from}–${to}`,
    of: (range: string, count: string) => `${range} of ${count}`,
    most: (count: string) => `at most ${count}`,
    first: 'First page',
    previous: 'Previous',
    next: 'Next',
    pages: 'Pages',
  },
}

/** The way from page to page of a long list. */
export function Pager(props: PagerProps): JSX.Element {
  const { after, next, rows, total, perPage, isTotalExact = true, addressOf } = props
  const t = useTexts(texts)
  const { number } = useFormats()
  const trail = readTrail(history.state, after)
  const from = trail === null ? null : trail.length * perPage
  const range = from === null ? null : t.shown(number(from + 1), number(from + rows))
  const turnTo = (cursor: string | null, before: PageTrail): void => {
    navigate(addressOf(cursor), before && { trail: before })
    window.scrollTo(0, 0)
  }
  const hasPrevious = trail !== null && trail.length > 0
  const count = isTotalExact ? number(total ?? 0) : t.most(number(total ?? 0))
  const inAll = total === null ? '' : t.total(count)
  return (
    <nav class="pager" aria-label={t.pages}>
      <span class="soft number">
        {range !== null && total !== null ? t.of(range, count) : (range ?? inAll)}
      </span>
      {after !== null && (
        <button type="button" class="quiet" onClick={() => turnTo(null, [])}>
          {t.first}
        </button>
      )}
      <button
        type="button"
        disabled={!hasPrevious}
        onClick={() => turnTo(trail?.at(-1) ?? null, trail?.slice(0, -1) ?? [])}
      >
        <Icon name="left" /> {t.previous}
      </button>
      <button type="button" disabled={next === null} onClick={() => turnTo(next, trail && [...trail, after])}>
        {t.next} <Icon name="right" />
      </button>
    </nav>
  )
}
