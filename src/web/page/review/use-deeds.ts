import { useState } from 'preact/hooks'
import type { Doubt } from '../../contract/index.ts'
import { type Judge, useJudge } from '../judge/index.ts'
import { useTexts } from '../language/index.ts'
import { announce, useMayWrite } from '../shell/index.ts'
import { reviewTexts } from './review-texts.ts'
import type { DoubtQueue } from './use-queue.ts'

/** Something that can be done about a doubt, by a key or a button. */
export interface Deed {
  readonly key: string
  readonly does: string
  readonly isOn: boolean
  readonly run: () => void
}

/** What a person is asked before a decision goes on record; null where nothing is asked. */
export type Asked = 'accept' | 'correct' | 'dismiss' | null

export interface Deeds {
  readonly list: readonly Deed[]
  readonly judge: Judge
  readonly asked: Asked
  readonly ask: (asked: Asked) => void
  readonly decide: (type: 'accept' | 'dismiss', note: string, by: string) => Promise<boolean>
  /** Goes on after a decision. */
  readonly settled: (decisionId: string) => Promise<void>
}

/** A decision that can be taken back here, and where in the queue it was made. */
interface Made {
  readonly decisionId: string
  readonly at: number
  readonly sourceId: string
}

/** What can be done about the doubt that is looked at; `cell` is the one that a correction is for. */
export function useDeeds(queue: DoubtQueue, doubt: Doubt, cell: string | null): Deeds {
  const t = useTexts(reviewTexts)
  const mayWrite = useMayWrite()
  const [asked, ask] = useState<Asked>(null)
  const [made, setMade] = useState<readonly Made[]>([])
  const judge = useJudge(nothing)
  const { sourceId, subject } = doubt
  const isOpen = doubt.state === 'open'
  const settled = async (decisionId: string): Promise<void> => {
    setMade((before) => [...before, { decisionId, at: queue.at, sourceId }])
    await queue.refresh(sourceId)
    announce(t.done(Math.max(0, queue.total - made.length - 1)))
    queue.goToOpen()
  }
  const decide: Deeds['decide'] = async (type, note, by) => {
    const decision = await judge.decide({ type, sourceId, subject, printed: null, note }, by)
    if (decision) await settled(decision.id)
    return decision !== null
  }
  const undo = async (): Promise<void> => {
    const last = made.at(-1)
    if (last === undefined || (await judge.undo(last.decisionId, judge.who)) === null) return
    setMade((before) => before.slice(0, -1))
    await queue.refresh(last.sourceId)
    queue.goTo(last.at)
  }
  // Nothing but the name is asked for before a reading is accepted: most are.
  const accept = (): void => (judge.who === '' ? ask('accept') : void decide('accept', '', judge.who))
  const walking: readonly Deed[] = [
    { key: 'p', does: t.previous, isOn: queue.at > 0, run: () => queue.step(-1) },
    { key: 'n', does: t.next, isOn: queue.at < queue.doubts.length - 1, run: () => queue.step(1) },
  ]
  const judging: readonly Deed[] = [
    { key: 'a', does: t.accept, isOn: isOpen, run: accept },
    { key: 'c', does: t.correct, isOn: cell !== null, run: () => ask('correct') },
    { key: 'd', does: t.dismiss, isOn: isOpen, run: () => ask('dismiss') },
    { key: 'u', does: t.undo, isOn: made.length > 0, run: () => void undo() },
  ]
  return { list: mayWrite ? [...walking, ...judging] : walking, judge, asked, ask, decide, settled }
}

const nothing = (): void => {}
