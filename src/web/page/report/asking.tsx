import type { JSX } from 'preact'
import type { Doubt } from '../../contract/index.ts'
import { CorrectDialog, type Judge, JudgeDialog } from '../judge/index.ts'
import { useTexts } from '../language/index.ts'
import type { JudgedCell } from './model/judged-cells.ts'

/** What is being asked of a person. */
export type Asked =
  | { readonly type: 'correct'; readonly cell: string }
  | { readonly type: 'accept' | 'dismiss'; readonly doubt: Doubt }
  | { readonly type: 'undo'; readonly decisionId: string }
  | { readonly type: 'prefer' }

export interface AskingProps {
  readonly asked: Asked
  readonly sourceId: string
  readonly cells: ReadonlyMap<string, JudgedCell>
  readonly nameOf: (id: string) => string
  readonly judge: Judge
  readonly onClose: () => void
}

const texts = {
  zh: {
    acceptTitle: '认可读数',
    dismissTitle: '判为不成立',
    accept: '认可',
    dismiss: '判为不成立',
    undoTitle: '撤销决定',
    undo: '撤销',
    preferTitle: '统计采用此来源',
    prefer: '采用此来源',
  },
  en: {
    acceptTitle: 'Accept the reading',
    dismissTitle: 'Dismiss the doubt',
    accept: 'Accept',
    dismiss: 'Dismiss',
    undoTitle: 'Take a decision back',
    undo: 'Undo',
    preferTitle: 'Take this source for its agency and year',
    prefer: 'Take this source',
  },
}

/** The dialog for what is asked. */
export function Asking({ asked, sourceId, cells, nameOf, judge, onClose }: AskingProps): JSX.Element {
  const t = useTexts(texts)
  const dialog = { judge, onClose }
  if (asked.type === 'correct') {
    const machine = cells.get(asked.cell)?.cell ?? { value: null, raw: null }
    const { cell } = asked
    return <CorrectDialog {...dialog} sourceId={sourceId} cell={cell} name={nameOf(cell)} machine={machine} />
  }
  if (asked.type === 'undo') {
    const undo = async (_: string, by: string) => (await judge.undo(asked.decisionId, by)) !== null
    return <JudgeDialog {...dialog} title={t.undoTitle} note="none" confirm={t.undo} onConfirm={undo} />
  }
  if (asked.type === 'prefer') {
    const prefer = async (note: string, by: string) =>
      (await judge.decide({ type: 'prefer', sourceId, note }, by)) !== null
    return (
      <JudgeDialog {...dialog} title={t.preferTitle} note="optional" confirm={t.prefer} onConfirm={prefer} />
    )
  }
  const { type, doubt } = asked
  const decide = async (note: string, by: string): Promise<boolean> =>
    (await judge.decide({ type, sourceId, subject: doubt.subject, printed: null, note }, by)) !== null
  return type === 'accept' ? (
    <JudgeDialog {...dialog} title={t.acceptTitle} note="optional" confirm={t.accept} onConfirm={decide} />
  ) : (
    <JudgeDialog {...dialog} title={t.dismissTitle} note="required" confirm={t.dismiss} onConfirm={decide} />
  )
}
