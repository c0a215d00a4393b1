import type { JSX } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Doubt, SourceDetails } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { CorrectDialog, JudgeDialog, useJudge } from '../judge/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { cellName } from '../report/model/cell-name.ts'
import { announce, Trouble, useKeys, useMayWrite } from '../shell/index.ts'
import { type PaneHandle, SourcePane, spotsOf } from '../source/index.ts'
import { DoubtCard } from './doubt-card.tsx'
import { reviewTexts } from './review-texts.ts'
import type { DoubtQueue } from './use-queue.ts'

export interface ReviewDeskProps {
  readonly queue: DoubtQueue
  /** The one that is looked at. */
  readonly doubt: Doubt
}

type Asked = 'accept' | 'correct' | 'dismiss' | null

/** A decision that can be taken back here, and where it was made. */
interface Made {
  readonly decisionId: string
  readonly at: number
  readonly sourceId: string
}

/** A doubt beside its source, and what can be done about it, by keys or buttons. */
export function ReviewDesk({ queue, doubt }: ReviewDeskProps): JSX.Element {
  const t = useTexts(reviewTexts)
  const language = useLanguage()
  const mayWrite = useMayWrite()
  const [asked, setAsked] = useState<Asked>(null)
  const [made, setMade] = useState<readonly Made[]>([])
  const [chosen, setChosen] = useState<{ readonly of: Doubt['subject']; readonly cell: string } | null>(null)
  const handle = useRef<PaneHandle | null>(null)
  const judge = useJudge(() => {})
  const source = useSource(doubt.sourceId)
  const { cells, values } = doubt
  const cell = chosen?.of === doubt.subject ? chosen.cell : (cells[0] ?? null)
  const report = source.value?.stored?.report ?? null
  const spots = useMemo(() => (report ? spotsOf(report) : []), [report])
  const lit = cell ?? (doubt.params.section === undefined ? null : `section.${doubt.params.section}`)
  const form = report?.form === '2019' ? '2019' : '2021'
  const nameOf = (id: string): string => cellName(id, form, language)
  const choose = (to: string): void => setChosen({ of: doubt.subject, cell: to })
  const stepCell = (by: number): void => {
    const to = cells[cells.indexOf(cell ?? '') + by]
    if (to === undefined) return
    choose(to)
    announce(nameOf(to))
  }
  const settled = async (decisionId: string): Promise<void> => {
    setMade((before) => [...before, { decisionId, at: queue.at, sourceId: doubt.sourceId }])
    await queue.refresh(doubt.sourceId)
    announce(t.done(Math.max(0, queue.total - made.length - 1)))
    queue.goToOpen()
  }
  const decide = async (type: 'accept' | 'dismiss', note: string, by: string): Promise<boolean> => {
    const { sourceId, subject } = doubt
    const decision = await judge.decide({ type, sourceId, subject, printed: null, note }, by)
    if (decision) await settled(decision.id)
    return decision !== null
  }
  const accept = (): void => {
    if (judge.who === '') setAsked('accept')
    else void decide('accept', '', judge.who)
  }
  const correct = (): void => {
    if (cell === null) announce(t.noCell)
    else setAsked('correct')
  }
  const undo = async (): Promise<void> => {
    const last = made.at(-1)
    if (last === undefined) return announce(t.nothingToUndo)
    if ((await judge.undo(last.decisionId, judge.who)) === null) return
    setMade((before) => before.slice(0, -1))
    await queue.refresh(last.sourceId)
    queue.goTo(last.at)
  }
  const deeds = [
    { key: 'p', does: t.previous, run: () => queue.step(-1), isOn: queue.at > 0 },
    { key: 'n', does: t.next, run: () => queue.step(1), isOn: queue.at < queue.doubts.length - 1 },
    ...(mayWrite
      ? [
          { key: 'a', does: t.accept, run: accept, isOn: doubt.state === 'open' },
          { key: 'c', does: t.correct, run: correct, isOn: cell !== null },
          { key: 'd', does: t.dismiss, run: () => setAsked('dismiss'), isOn: doubt.state === 'open' },
          { key: 'u', does: t.undo, run: () => void undo(), isOn: made.length > 0 },
        ]
      : []),
  ]
  useKeys([
    ...deeds.map(({ key, does, run, isOn }) => ({ key, does, run: () => isOn && run() })),
    { key: 'ArrowDown', does: t.nextCell, run: () => stepCell(1) },
    { key: 'ArrowUp', does: t.previousCell, run: () => stepCell(-1) },
    { key: 'Enter', does: t.evidence, run: () => lit !== null && handle.current?.focus(lit) },
  ])
  const dialog = { judge, onClose: () => setAsked(null) }
  const machine = values.find((own) => own.cell === cell) ?? { value: null, raw: null }
  return (
    <div class="review-panes">
      {source.error !== null && <Trouble error={source.error} onRetry={source.reload} />}
      {report && (
        <SourcePane
          key={doubt.sourceId}
          sourceId={doubt.sourceId}
          name={source.value?.stored?.names[0] ?? report.source.name}
          mediaType={report.source.mediaType}
          spots={spots}
          nameOf={nameOf}
          lit={lit}
          handle={handle}
          onPick={(ids) =>
            ids.some((id) => cells.includes(id)) && choose(ids.find((id) => cells.includes(id)) ?? '')
          }
          onLeave={() => document.getElementById('review-deeds')?.querySelector('button')?.focus()}
        />
      )}
      {!report && <div class="source-pane waiting">{t.wait}</div>}
      <div class="review-desk">
        <DoubtCard doubt={doubt} nameOf={nameOf} cell={cell} onCell={choose} />
        {judge.error !== null && asked === null && <Trouble error={judge.error} />}
        <fieldset class="review-deeds" id="review-deeds">
          <legend class="unseen">{t.deeds}</legend>
          {deeds.map(({ key, does, run, isOn }) => (
            <button key={key} type="button" disabled={!isOn} aria-keyshortcuts={key} onClick={run}>
              {does} <kbd>{key}</kbd>
            </button>
          ))}
        </fieldset>
        {!mayWrite && <p class="soft">{t.readOnly}</p>}
      </div>
      {asked === 'correct' && cell !== null && (
        <CorrectDialog
          {...dialog}
          sourceId={doubt.sourceId}
          cell={cell}
          name={nameOf(cell)}
          machine={machine}
          onDone={settled}
        />
      )}
      {(asked === 'accept' || asked === 'dismiss') && (
        <JudgeDialog
          {...dialog}
          title={asked === 'accept' ? t.acceptTitle : t.dismissTitle}
          note={asked === 'accept' ? 'optional' : 'required'}
          confirm={asked === 'accept' ? t.accept : t.dismiss}
          onConfirm={(note, by) => decide(asked, note, by)}
        />
      )}
    </div>
  )
}

/** What is known of a source; that of the source before it does not stand in for it. */
function useSource(sourceId: string): ReturnType<typeof useResource<SourceDetails>> {
  const source = useResource<SourceDetails>(apiAddress(`/sources/${sourceId}`))
  return source.value?.sourceId === sourceId ? source : { ...source, value: null }
}
