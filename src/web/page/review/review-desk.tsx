import type { JSX } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Doubt, SourceDetails } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { CorrectDialog, JudgeDialog } from '../judge/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { cellName } from '../report/model/cell-name.ts'
import { announce, Trouble, useKeys, useMayWrite } from '../shell/index.ts'
import { type PaneHandle, SourcePane, spotsOf } from '../source/index.ts'
import { DoubtCard } from './doubt-card.tsx'
import { reviewTexts } from './review-texts.ts'
import { SectionList } from './section-list.tsx'
import { type Deed, type Deeds, useDeeds } from './use-deeds.ts'
import type { DoubtQueue } from './use-queue.ts'

export interface ReviewDeskProps {
  readonly queue: DoubtQueue
  /** The one that is looked at. */
  readonly doubt: Doubt
}

const deedsId = 'review-deeds'

/** A doubt beside its source, and what can be done about it, by keys or buttons. */
export function ReviewDesk({ queue, doubt }: ReviewDeskProps): JSX.Element {
  const t = useTexts(reviewTexts)
  const language = useLanguage()
  const mayWrite = useMayWrite()
  const handle = useRef<PaneHandle | null>(null)
  const source = useSource(doubt.sourceId)
  const stored = source.value?.stored ?? null
  const spots = useMemo(() => (stored ? spotsOf(stored.report) : []), [stored])
  const nameOf = (id: string): string => {
    const section = stored?.report.sections.find(({ key }) => `section.${key}` === id)
    return section?.title ?? cellName(id, stored?.report.form === '2019' ? '2019' : '2021', language)
  }
  const [cell, choose] = useChosenCell(doubt, nameOf)
  const deeds = useDeeds(queue, doubt, cell)
  const own = `${doubt.sourceId} ${doubt.subject}`
  const [spot, setSpot] = useState<{ readonly of: string; readonly id: string } | null>(null)
  const aside = spot?.of === own ? spot.id : null
  const lit = aside ?? cell ?? (doubt.params.section === undefined ? null : `section.${doubt.params.section}`)
  useKeys([
    ...deeds.list.map(({ key, does, run, isOn }) => ({ key, does, run: () => isOn && run() })),
    { key: 'Enter', does: t.evidence, run: () => lit !== null && handle.current?.focus(lit) },
  ])
  const pick = (ids: readonly string[]): void => {
    const own = ids.find((id) => doubt.cells.includes(id))
    if (own !== undefined) choose(own)
  }
  return (
    <div class="review-panes">
      {source.error !== null && <Trouble error={source.error} onRetry={source.reload} />}
      {stored ? (
        <SourcePane
          key={doubt.sourceId}
          sourceId={doubt.sourceId}
          name={stored.names[0] ?? stored.report.source.name}
          mediaType={stored.report.source.mediaType}
          spots={spots}
          nameOf={nameOf}
          lit={lit}
          handle={handle}
          onPick={pick}
          onLeave={() => document.querySelector<HTMLElement>(`#${deedsId} button:enabled`)?.focus()}
        />
      ) : (
        <div class="source-pane waiting">{t.wait}</div>
      )}
      <div class="review-desk">
        <DoubtCard doubt={doubt} nameOf={nameOf} cell={cell} onCell={choose} />
        {doubt.cells.length === 0 && stored && (
          <SectionList
            sections={stored.report.sections}
            lit={lit}
            onSpot={(id) => setSpot({ of: own, id })}
          />
        )}
        {deeds.judge.error !== null && deeds.asked === null && <Trouble error={deeds.judge.error} />}
        <DeedButtons list={deeds.list} />
        {!mayWrite && <p class="soft">{t.readOnly}</p>}
      </div>
      <Asking deeds={deeds} doubt={doubt} cell={cell} nameOf={nameOf} />
    </div>
  )
}

/** The cell of a doubt that is looked at, and a way to choose another; the arrow keys go through them. */
function useChosenCell(
  { sourceId, subject, cells }: Doubt,
  nameOf: (cell: string) => string,
): readonly [string | null, (cell: string) => void] {
  const t = useTexts(reviewTexts)
  const own = `${sourceId} ${subject}`
  const [chosen, setChosen] = useState<{ readonly of: string; readonly cell: string } | null>(null)
  const cell = chosen?.of === own ? chosen.cell : (cells[0] ?? null)
  const choose = (to: string): void => setChosen({ of: own, cell: to })
  const step = (by: number): void => {
    const to = cells[cells.indexOf(cell ?? '') + by]
    if (to === undefined) return
    choose(to)
    announce(nameOf(to))
  }
  useKeys([
    { key: 'ArrowDown', does: t.nextCell, run: () => step(1) },
    { key: 'ArrowUp', does: t.previousCell, run: () => step(-1) },
  ])
  return [cell, choose]
}

function DeedButtons({ list }: { readonly list: readonly Deed[] }): JSX.Element {
  const t = useTexts(reviewTexts)
  return (
    <fieldset class="review-deeds" id={deedsId}>
      <legend class="unseen">{t.deeds}</legend>
      {list.map(({ key, does, run, isOn }) => (
        <button key={key} type="button" disabled={!isOn} aria-keyshortcuts={key} onClick={run}>
          {does} <kbd>{key}</kbd>
        </button>
      ))}
    </fieldset>
  )
}

interface AskingProps {
  readonly deeds: Deeds
  readonly doubt: Doubt
  readonly cell: string | null
  readonly nameOf: (cell: string) => string
}

function Asking({ deeds, doubt, cell, nameOf }: AskingProps): JSX.Element | null {
  const t = useTexts(reviewTexts)
  const { asked, ask, judge, decide, settled } = deeds
  const dialog = { judge, onClose: () => ask(null) }
  if (asked === 'correct' && cell !== null) {
    const machine = doubt.values.find((own) => own.cell === cell) ?? { value: null, raw: null }
    const about = { sourceId: doubt.sourceId, cell, name: nameOf(cell), machine }
    return <CorrectDialog {...dialog} {...about} onDone={settled} />
  }
  if (asked === 'accept') {
    const accept = (note: string, by: string): Promise<boolean> => decide('accept', note, by)
    return (
      <JudgeDialog {...dialog} title={t.acceptTitle} note="optional" confirm={t.accept} onConfirm={accept} />
    )
  }
  if (asked === 'dismiss') {
    const dismiss = (note: string, by: string): Promise<boolean> => decide('dismiss', note, by)
    return (
      <JudgeDialog
        {...dialog}
        title={t.dismissTitle}
        note="required"
        confirm={t.dismiss}
        onConfirm={dismiss}
      />
    )
  }
  return null
}

/** What is known of a source; that of the source before it does not stand in for it. */
function useSource(sourceId: string): ReturnType<typeof useResource<SourceDetails>> {
  const source = useResource<SourceDetails>(apiAddress(`/sources/${sourceId}`))
  return source.value?.sourceId === sourceId ? source : { ...source, value: null }
}
