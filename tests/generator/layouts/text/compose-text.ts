import {
  headingLine,
  type PrintedParagraph,
  type PrintedReport,
  type PrintedTable,
} from '../../print/printed.ts'

/** How a text layout writes what a report is made of; each gives lines. */
export interface TextStyle {
  readonly title: (lines: readonly string[]) => readonly string[]
  readonly heading: (line: string) => readonly string[]
  readonly paragraph: (paragraph: PrintedParagraph) => readonly string[]
  readonly table: (table: PrintedTable) => readonly string[]
}

/** The whole report as lines in that style. */
export function composeLines(report: PrintedReport, style: TextStyle): string[] {
  const body = (text: string) => style.paragraph({ type: 'paragraph', text, isSubheading: false })
  const sections = report.sections.flatMap((section) => [
    ...(section.heading ? style.heading(headingLine(section.heading)) : []),
    ...section.blocks.flatMap((block) =>
      block.type === 'table' ? style.table(block) : style.paragraph(block),
    ),
  ])
  return [
    ...style.title(report.titleLines),
    ...report.preamble.flatMap(body),
    ...sections,
    ...report.signature.flatMap(body),
  ]
}

/** Every paragraph on a line of its own, followed by `gap` empty lines. */
export function plainStyle(gap: number, table: TextStyle['table']): TextStyle {
  const empty = Array<string>(gap).fill('')
  return {
    title: (lines) => [...lines, ''],
    heading: (line) => [line, ...empty],
    paragraph: ({ text }) => [text, ...empty],
    table,
  }
}

/** The lines as UTF-8. */
export function toUtf8(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}
