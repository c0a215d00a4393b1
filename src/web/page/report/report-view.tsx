import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { ReviewState, SourceDetails, StoredReport } from '../../contract/index.ts'
import { useJudge } from '../judge/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { announce, Trouble, useKeys, useMayWrite } from '../shell/index.ts'
import { SourcePane, spotsOf } from '../source/index.ts'
import { type Asked, Asking } from './asking.tsx'
import { CellBar } from './cell-bar.tsx'
import { cellName } from './model/cell-name.ts'
import { judgeCells } from './model/judged-cells.ts'
import { Reading } from './reading.tsx'
import { ReportHead } from './report-head.tsx'
import { useEvidence } from './use-evidence.ts'
import './form-table.css'
import './judging.css'
import './report.css'
import './section-text.css'

export interface ReportViewProps {
  readonly details: SourceDetails
  readonly stored: StoredReport
  readonly review: ReviewState
  /** The cell to begin at; null for none. */
  readonly first: string | null
  /** Loads what was decided meanwhile. */
  readonly onJudged: () => void
}

const texts = {
  zh: {
    correct: '更正所在的数值',
    choose: '请先选中一个数值。',
    sectionOf: (title: string) => `标题“${title}”`,
    evidence: '到来源中的位置',
  },
  en: {
    correct: 'correct the number one is at',
    choose: 'Choose a number first.',
    sectionOf: (title: string) => `Heading “${title}”`,
    evidence: 'go to its place in the source',
  },
}

/** A report beside its source: every number leads to its place, and every place to its number. */
export function ReportView({ details, stored, review, first, onJudged }: ReportViewProps): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  const mayWrite = useMayWrite()
  const [asked, setAsked] = useState<Asked | null>(null)
  const walk = useEvidence(first)
  const judge = useJudge(onJudged)
  const { report, seriesChecks } = stored
  const cells = useMemo(() => judgeCells(report, seriesChecks, review), [report, seriesChecks, review])
  const spots = useMemo(() => spotsOf(report), [report])
  const nameOf = (id: string): string => {
    const section = report.sections.find(({ key }) => `section.${key}` === id)
    if (section) return t.sectionOf(section.title ?? section.key)
    const form = report.tables[id.split('.')[0] as keyof typeof report.tables]?.form ?? '2021'
    return cellName(id, form, language)
  }
  const judged = walk.selected === null ? undefined : cells.get(walk.selected)
  const chosen = walk.selected !== null && judged ? { id: walk.selected, judged } : null
  const undo = (decisionId: string): void => {
    if (judge.who === '') setAsked({ type: 'undo', decisionId })
    else void judge.undo(decisionId, judge.who)
  }
  const correct = (): void => {
    if (chosen) setAsked({ type: 'correct', cell: chosen.id })
    else announce(t.choose)
  }
  useKeys([
    ...(mayWrite ? [{ key: 'c', does: t.correct, run: correct }] : []),
    { key: 'Enter', does: t.evidence, run: () => walk.selected !== null && walk.toSource(walk.selected) },
  ])
  return (
    <div class="report">
      <ReportHead details={details} stored={stored} onPrefer={() => setAsked({ type: 'prefer' })} />
      {judge.error !== null && asked === null && <Trouble error={judge.error} />}
      <div class="report-panes">
        <SourcePane
          key={`${details.sourceId}/${stored.run.number}`}
          sourceId={details.sourceId}
          name={stored.names[0] ?? report.source.name}
          mediaType={report.source.mediaType}
          spots={spots}
          nameOf={nameOf}
          lit={walk.lit}
          handle={walk.handle}
          onPick={walk.fromSource}
          onLeave={walk.back}
        />
        <Reading
          stored={stored}
          review={review}
          cells={cells}
          walk={walk}
          mayWrite={mayWrite}
          onAccept={(doubt) => setAsked({ type: 'accept', doubt })}
          onDismiss={(doubt) => setAsked({ type: 'dismiss', doubt })}
          onUndo={undo}
          foot={
            chosen && (
              <CellBar
                name={nameOf(chosen.id)}
                judged={chosen.judged}
                mayWrite={mayWrite}
                onEvidence={() => walk.toSource(chosen.id)}
                onCorrect={correct}
              />
            )
          }
        />
      </div>
      {asked && (
        <Asking
          asked={asked}
          sourceId={details.sourceId}
          cells={cells}
          nameOf={nameOf}
          judge={judge}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
