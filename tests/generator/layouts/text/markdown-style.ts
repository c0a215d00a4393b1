import type { Random } from '../../random.ts'
import type { TextStyle } from './compose-text.ts'

/** Markdown around the tables: headings with # or in bold, paragraphs apart. */
export function markdownStyle(table: TextStyle['table'], random: Random): TextStyle {
  const mark = random.pick([
    (text: string) => `## ${text}`,
    (text: string) => `# ${text}`,
    (text: string) => `### ${text}`,
    (text: string) => `**${text}**`,
  ])
  const hasBoldSubheadings = random.chance(0.4)
  return {
    title: (lines) => lines.flatMap((line) => [`# ${line}`, '']),
    heading: (line) => [mark(line), ''],
    paragraph: ({ text, isSubheading }) => [isSubheading && hasBoldSubheadings ? `**${text}**` : text, ''],
    table,
  }
}

/** One row of a pipe table. */
export function pipeRow(texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replace(/\n/g, '')).join(' | ')} |`
}

/** The line below a pipe table's header. */
export function pipeRule(columnCount: number, dashes: string): string {
  return `|${Array(columnCount).fill(dashes).join('|')}|`
}
