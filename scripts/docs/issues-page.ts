import { issueCatalogue } from '../../src/document/index.ts'
import { markdownTable } from './markdown-table.ts'

/** docs/issues.md: every issue code. */
export function issuesPage(): string {
  const rows = Object.entries(issueCatalogue)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { severity, en, zh, remedy }]) => [`\`${code}\``, severity, en, zh, remedy])
  return `# Issues

A report carries issues where its source leaves a doubt or shows something worth knowing. \`error\` and \`warning\`
are flags: the cells that they name should be looked at before they are used. \`info\` is a remark.
Words in braces are filled in from the issue's \`params\`.

${markdownTable(['code', 'severity', 'message', '中文', 'what to do'], rows)}
`
}
