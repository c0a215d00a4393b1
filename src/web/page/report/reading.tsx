import type { ComponentChildren, JSX } from 'preact'
import type { ReviewState, StoredReport } from '../../contract/index.ts'
import { issueText, tableNames } from '../judge/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { CopyTableButton } from '../parts/copy-table/index.ts'
import { CheckList } from './check-list.tsx'
import { DecisionList } from './decision-list.tsx'
import { DoubtList, type DoubtListProps } from './doubt-list.tsx'
import { FormGrid } from './form-grid.tsx'
import { Legend } from './legend.tsx'
import { tableKeys } from './model/cell-name.ts'
import type { JudgedCell } from './model/judged-cells.ts'
import { SectionText } from './section-text.tsx'
import type { EvidenceWalk } from './use-evidence.ts'

export interface ReadingProps extends Pick<DoubtListProps, 'mayWrite' | 'onAccept' | 'onDismiss'> {
  readonly stored: StoredReport
  readonly review: ReviewState
  readonly cells: ReadonlyMap<string, JudgedCell>
  readonly walk: EvidenceWalk
  readonly onUndo: (decisionId: string) => void
  /** Stands at the foot, in sight. */
  readonly foot: JSX.Element | null
}

const texts = {
  zh: {
    parts: {
      doubts: '疑点',
      tables: '表格',
      prose: '正文',
      checks: '核对',
      issues: '说明',
      decisions: '人工记录',
    },
    noTable: '来源中没有这张表。',
    formOf: (year: string) => `${year} 年格式`,
    parts_: '报告内容',
    noIssues: '没有说明。',
  },
  en: {
    parts: {
      doubts: 'Doubts',
      tables: 'Tables',
      prose: 'Text',
      checks: 'Checks',
      issues: 'Remarks',
      decisions: 'Decisions',
    },
    noTable: 'The source does not have this table.',
    formOf: (year: string) => `form of ${year}`,
    parts_: 'Parts of the report',
    noIssues: 'There are no remarks.',
  },
}

const order = ['doubts', 'tables', 'prose', 'checks', 'issues', 'decisions'] as const

/** What was read of a source: its doubts, tables, text, checks and remarks, and what people decided. */
export function Reading(props: ReadingProps): JSX.Element {
  const { stored, review, walk, mayWrite, onAccept, onDismiss, onUndo } = props
  const t = useTexts(texts)
  const { report, seriesChecks } = stored
  const checks = [...report.checks, ...seriesChecks]
  const form = report.form === '2019' ? '2019' : '2021'
  const counts = {
    doubts: review.doubts.filter(({ state }) => state === 'open').length,
    checks: checks.filter(({ status }) => status === 'fail').length,
    decisions: review.decisions.length,
  }
  return (
    <div class="reading">
      <nav class="reading-nav" aria-label={t.parts_}>
        {order.map((part) => (
          <a key={part} href={`#${part}`} onClick={(event) => goTo(event, part)}>
            {t.parts[part]}
            {part in counts && <span class="count">{counts[part as keyof typeof counts]}</span>}
          </a>
        ))}
      </nav>
      <Part id="doubts" title={t.parts.doubts}>
        <DoubtList
          doubts={review.doubts}
          mayWrite={mayWrite}
          onCells={walk.showCells}
          onAccept={onAccept}
          onDismiss={onDismiss}
        />
      </Part>
      <Part id="tables" title={t.parts.tables}>
        <Legend />
        <Tables {...props} />
      </Part>
      <Part id="prose" title={t.parts.prose}>
        {report.sections.map((section) => (
          <SectionText
            key={section.key}
            section={section}
            checks={checks}
            isLit={walk.lit === `section.${section.key}`}
            onEvidence={() => walk.toSource(`section.${section.key}`)}
            onCells={walk.showCells}
          />
        ))}
      </Part>
      <Part id="checks" title={t.parts.checks}>
        <CheckList checks={checks} onCells={walk.showCells} />
      </Part>
      <Part id="issues" title={t.parts.issues}>
        <Issues stored={stored} />
      </Part>
      <Part id="decisions" title={t.parts.decisions}>
        <DecisionList
          decisions={review.decisions}
          doubts={review.doubts}
          form={form}
          mayWrite={mayWrite}
          onUndo={onUndo}
        />
      </Part>
      {props.foot}
    </div>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
}

function Part({ id, title, children }: PartProps): JSX.Element {
  return (
    <section class="reading-part" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

function Tables({ stored, cells, walk }: Pick<ReadingProps, 'stored' | 'cells' | 'walk'>): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      {tableKeys.map((key) => {
        const table = stored.report.tables[key]
        const id = `table-${key}`
        return (
          <div key={key} class="form-table">
            <div class="form-head">
              <h3 id={id}>
                {tableNames[language][key]} {table && <span class="soft">{t.formOf(table.form)}</span>}
              </h3>
              {table && (
                <CopyTableButton
                  name={tableNames[language][key]}
                  within={() => document.getElementById(`${id}-grid`)}
                />
              )}
            </div>
            {table === null && <p class="soft">{t.noTable}</p>}
            {table && (
              <div class="form-scroll" id={`${id}-grid`}>
                <FormGrid
                  table={key}
                  form={table.form}
                  cells={cells}
                  labelledBy={id}
                  lit={walk.lit}
                  selected={walk.selected}
                  involved={walk.involved}
                  onHover={walk.hover}
                  onSelect={walk.select}
                  onEvidence={walk.toSource}
                />
              </div>
            )}
          </div>
        )
      })}
    </>
  )
}

function Issues({ stored }: { readonly stored: StoredReport }): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  const issues = [...stored.report.issues, ...stored.issues]
  if (issues.length === 0) return <p class="soft">{t.noIssues}</p>
  return (
    <ul class="issues">
      {issues.map((issue, at) => (
        <li key={`${issue.code}-${at}`} class={`issue issue-${issue.severity}`}>
          {issueText(issue, language)}
        </li>
      ))}
    </ul>
  )
}

/** The address keeps what it says: the view is the same. */
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault()
  const part = document.getElementById(id)
  part?.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'start' })
}
