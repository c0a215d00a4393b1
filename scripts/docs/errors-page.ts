import { errorCatalogue } from '../../src/error-catalogue.ts'
import { markdownTable } from './markdown-table.ts'

/** docs/errors.md: every error code. */
export function errorsPage(): string {
  const rows = Object.entries(errorCatalogue).map(([code, { en, zh }]) => [
    `\`${code}\``,
    en.sentence,
    zh.sentence,
    en.remedy,
    zh.remedy,
  ])
  return `# Errors

An input that gives no report gives an error with one of these codes. Particulars stand in its \`params\`, such as
the limit that was passed. \`timed-out\`, \`out-of-memory\`, \`parser-died\`,
\`database-unavailable\`, \`queue-unavailable\`, \`output-unavailable\`, \`source-unavailable\` and
\`internal-error\` say nothing of the file: another attempt, or another version, may read it. All others are a verdict
on its bytes or its path.

${markdownTable(['code', 'what is the matter', '说明', 'what to do', '处理办法'], rows)}
`
}
