import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { StoreStatus } from '../../contract/index.ts'
import { isHeard, useLiveEvents } from '../api/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { useShared } from '../parts/shared-value.ts'
import { Link } from '../router/index.ts'

const texts = {
  zh: { reading: (count: string) => `正在读取 ${count} 份`, away: '实时更新中断' },
  en: { reading: (count: string) => `reading ${count}`, away: 'no live updates' },
}

/** How many files are being read or wait for it; nothing where none is. */
export function LiveCounts(): JSX.Element | null {
  const t = useTexts(texts)
  const { number } = useFormats()
  const [status, setStatus] = useState<StoreStatus | null>(null)
  const heard = useShared(isHeard)
  useLiveEvents({ status: setStatus })
  if (heard === false) {
    return (
      <span class="live-counts away">
        <Icon name="cross" /> {t.away}
      </span>
    )
  }
  const open = (status?.runs.waiting ?? 0) + (status?.runs.running ?? 0)
  if (open === 0) return null
  return (
    <Link to="/intake" class="live-counts">
      <Icon name="running" /> {t.reading(number(open))}
    </Link>
  )
}
