import type { JSX } from 'preact'
import type { ReportState } from '../../contract/index.ts'
import { useTexts } from '../language/index.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { stateNames } from './texts.ts'

/** The sign of each state. */
export const stateIcons: Readonly<Record<ReportState, IconName>> = {
  clean: 'tick',
  doubts: 'question',
  'failed-checks': 'unequal',
  failed: 'cross',
  waiting: 'clock',
}

/** A state by sign, word and colour. */
export function StateMark({ state }: { readonly state: ReportState }): JSX.Element {
  const names = useTexts(stateNames)
  return (
    <span class={`state state-${state}`}>
      <Icon name={stateIcons[state]} /> {names[state]}
    </span>
  )
}
