import { englishLabels, type Form, type FormTable, forms } from '../../src/forms/index.ts'
import { markdownTable } from './markdown-table.ts'

/** docs/codebook.md: every cell of both forms in both languages. */
export function codebookPage(): string {
  return `# Code book · 编码本

Every cell of the official forms: its key, its official Chinese labels and our English names.
In \`cells.csv\` the key is parted into \`table\`, \`row\` and \`column\`; in JSON a cell stands at
\`tables.<table>.cells["<row>.<column>"]\`.

官方格式中每个单元格的键、官方中文标签及英文译名。

${Object.values(forms).map(formSection).join('\n\n')}
`
}

function formSection({ year, notice, years, tables }: Form): string {
  const [first, last] = years
  const inForce = last === null ? `since ${first}` : `for ${first} and ${last}`
  return [`## Form ${year} (${notice}, ${inForce})`, ...Object.values(tables).map(tableSection)].join('\n\n')
}

function tableSection(table: FormTable): string {
  const english = englishLabels[table.key]
  const rows = table.rows.flatMap((row) =>
    row.columns.map((column) => [
      `\`${row.key}.${column.key}\``,
      row.path.join(' / '),
      column.label,
      english.rows[row.key] ?? '',
      english.columns[column.key] ?? '',
    ]),
  )
  const head = ['cell', '行', '列', 'row', 'column']
  return `### ${table.key}: ${english.table}\n\n${markdownTable(head, rows)}`
}
