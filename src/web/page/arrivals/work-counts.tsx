import type { JSX } from 'preact'
import type { RunState, StoreStatus } from '../../contract/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { arrivalsTexts } from './texts.ts'

const states: readonly (readonly [
  RunState,
  IconName,
  'waiting' | 'running' | 'doneCount' | 'failedCount',
])[] = [
  ['waiting', 'clock', 'waiting'],
  ['running', 'again', 'running'],
  ['done', 'tick', 'doneCount'],
  ['failed', 'cross', 'failedCount'],
]

/** How many sources wait, are read, were read and failed. */
export function WorkCounts({ runs }: { readonly runs: StoreStatus['runs'] | null }): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const { number } = useFormats()
  return (
    <dl class="work-counts">
      {states.map(([state, icon, name]) => (
        <div key={state}>
          <dt>
            <span class={`state state-${state}`}>
              <Icon name={icon} />
            </span>{' '}
            {t[name]}
          </dt>
          <dd>{runs ? number(runs[state]) : '…'}</dd>
        </div>
      ))}
    </dl>
  )
}
