import type { JSX } from 'preact'
import type { Doubt } from '../../contract/index.ts'
import { doubtText } from '../judge/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Sign, type SignName } from './sign.tsx'

export interface DoubtListProps {
  readonly doubts: readonly Doubt[]
  readonly mayWrite: boolean
  readonly onCells: (cells: readonly string[]) => void
  readonly onAccept: (doubt: Doubt) => void
  readonly onDismiss: (doubt: Doubt) => void
}

const texts = {
  zh: {
    none: '没有疑点。',
    cells: '查看单元格',
    accept: '认可读数',
    dismiss: '不成立',
    states: { open: '待复核', accepted: '已认可', corrected: '已更正', dismissed: '已判为不成立' },
  },
  en: {
    none: 'There are no doubts.',
    cells: 'Show the cells',
    accept: 'Accept the reading',
    dismiss: 'Dismiss',
    states: { open: 'open', accepted: 'accepted', corrected: 'corrected', dismissed: 'dismissed' },
  },
}

/** What a person is to look at in a report: each as a sentence, with what became of it. */
export function DoubtList({ doubts, mayWrite, onCells, onAccept, onDismiss }: DoubtListProps): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  if (doubts.length === 0) return <p class="soft">{t.none}</p>
  return (
    <ul class="doubts">
      {doubts.map((doubt) => (
        <li key={doubt.subject} class={`doubt doubt-${doubt.state}`}>
          <p>
            <Sign name={signOf(doubt)} /> {doubtText(doubt, language)}{' '}
            <span class="doubt-state">{t.states[doubt.state]}</span>
          </p>
          <div class="doubt-deeds">
            {doubt.cells.length > 0 && (
              <button type="button" onClick={() => onCells(doubt.cells)}>
                {t.cells}
              </button>
            )}
            {mayWrite && doubt.state === 'open' && (
              <>
                <button type="button" onClick={() => onAccept(doubt)}>
                  {t.accept}
                </button>
                <button type="button" onClick={() => onDismiss(doubt)}>
                  {t.dismiss}
                </button>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function signOf({ state, kind }: Doubt): SignName {
  if (state === 'corrected') return 'corrected'
  if (state !== 'open') return 'agrees'
  return kind === 'check' ? 'failed' : 'ambiguous'
}
