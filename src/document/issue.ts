import { type IssueCode, issueCatalogue } from './issue-catalogue.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A remark on a report; `message` is English, made from code and params. */
export interface Issue {
  readonly code: IssueCode
  readonly severity: Severity
  readonly params: Readonly<Record<string, string | number>>
  readonly message: string
  /** '<table>.<row>.<column>' */
  readonly cells?: readonly string[]
}

/** An issue of a code in the catalogue, which gives its severity and message. */
export function createIssue(code: IssueCode, params: Issue['params'] = {}, cells?: readonly string[]): Issue {
  const { severity, en } = issueCatalogue[code]
  const message = fillMessage(en, params)
  return cells ? { code, severity, params, message, cells } : { code, severity, params, message }
}

/** Puts params into the `{name}` places of a message. */
export function fillMessage(template: string, params: Issue['params']): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))
}
