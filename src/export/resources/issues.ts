import { fillMessage, type Issue, issueCatalogue } from '../../document/index.ts'
import type { Language } from '../../error-message.ts'
import type { StoredReport } from '../../store/index.ts'
import { createPart, createResource, type FieldOf, type Resource } from '../resource.ts'
import { type Settlement, verdictsOf } from '../verdicts.ts'
import { reportKeyPart } from './report-fields.ts'
import { settlementPart } from './settlement-fields.ts'

interface IssueRow {
  readonly stored: StoredReport
  readonly issue: Issue
  readonly position: number
  readonly isBetweenSources: boolean
  readonly settlement: Settlement | null
}

/** One row an issue, with its message in a language; those between sources behind the others of their report. */
export function issuesResource(language: Language): Resource {
  return createResource(
    { name: 'issues', title: { zh: '问题', en: 'Issues' }, primaryKey: ['report_id', 'position'] },
    [reportKeyPart(), createPart(issueFields(language)), settlementPart()],
    listIssues,
  )
}

function issueFields(language: Language): readonly FieldOf<IssueRow>[] {
  return [
    {
      name: 'position',
      type: 'integer',
      title: { zh: '序号', en: 'position' },
      valueIn: ({ position }) => position,
    },
    {
      name: 'between_sources',
      type: 'boolean',
      title: { zh: '是否来源间问题', en: 'whether it arises between sources' },
      valueIn: ({ isBetweenSources }) => isBetweenSources,
    },
    { name: 'code', type: 'string', title: { zh: '代码', en: 'code' }, valueIn: ({ issue }) => issue.code },
    {
      name: 'severity',
      type: 'string',
      title: { zh: '程度', en: 'severity' },
      categories: [
        { value: 'error', label: { zh: '错误', en: 'error' } },
        { value: 'warning', label: { zh: '警告', en: 'warning' } },
        { value: 'info', label: { zh: '提示', en: 'remark' } },
      ],
      valueIn: ({ issue }) => issue.severity,
    },
    {
      name: 'cells',
      type: 'string',
      title: { zh: '单元格', en: 'cells' },
      valueIn: ({ issue }) => (issue.cells ?? []).join(' '),
    },
    {
      name: 'message',
      type: 'string',
      title: { zh: '说明', en: 'message' },
      valueIn: ({ issue }) => messageIn(issue, language),
    },
  ]
}

/** An issue that an older version stored may have a code that is no longer in the catalogue. */
function messageIn(issue: Issue, language: Language): string {
  const entry: { readonly zh: string } | undefined = issueCatalogue[issue.code]
  return language === 'zh' && entry ? fillMessage(entry.zh, issue.params) : issue.message
}

function listIssues(stored: StoredReport): readonly IssueRow[] {
  const { report, issues } = stored
  const { settlementOf } = verdictsOf(stored)
  return [...report.issues, ...issues].map((issue, position) => ({
    stored,
    issue,
    position,
    isBetweenSources: position >= report.issues.length,
    settlement: settlementOf(issue),
  }))
}
