import type { Layout } from '../../layout.ts'
import type { PrintedTable } from '../../print/printed.ts'
import { composeLines, toUtf8 } from './compose-text.ts'
import { markdownStyle, pipeRow, pipeRule } from './markdown-style.ts'

/** Many small pipe tables under bold group labels, each with a header of applicants of its own. */
export const markdownSplit: Layout = {
  name: 'md-split',
  extension: 'md',
  limits: { cells: 'any', hasLooseLabels: false },
  print: (report, random) => {
    const style = markdownStyle(splitTable, random)
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: [],
      loss: 'none',
    }
  },
}

type Line = {
  readonly groups: readonly string[]
  readonly label: string
  readonly numbers: readonly string[]
}

function splitTable(table: PrintedTable): string[] {
  if (table.key === 'disputes') return disputeTables(table)
  const header = table.key === 'applications' ? applicantHeader(table) : null
  const lines: string[] = []
  let groups = ''
  let isOpen = false
  for (const line of linesOf(table)) {
    if (line.groups.join('|') !== groups || !isOpen) {
      const fresh = line.groups.filter((group) => !groups.split('|').includes(group))
      lines.push('', ...fresh.flatMap((group) => [`**${group}**`, '']))
      const columns = header ?? line.numbers.map((_, index) => `数值${index + 1}`)
      const titles = isHeaderLine(line) ? [line.label, ...line.numbers] : ['项目', ...columns]
      lines.push(pipeRow(titles), pipeRule(titles.length, '---'))
      groups = line.groups.join('|')
      isOpen = true
      if (isHeaderLine(line)) continue
    }
    lines.push(pipeRow([line.label, ...line.numbers]))
  }
  return [...lines, '']
}

function isHeaderLine(line: Line): boolean {
  return line.label.replace(/\s/g, '') === '信息内容'
}

function linesOf(table: PrintedTable): Line[] {
  return table.grids.flatMap((grid) => {
    const rows = Array.from({ length: grid.rowCount }, (_, row) => row).slice(grid.headerRows)
    let item = ''
    return rows.flatMap((row): Line[] => {
      const covering = grid.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      const numbers = covering.filter((cell) => cell.key !== null)
      const labels = covering.filter((cell) => cell.key === null).map((cell) => cell.text)
      if (table.key !== 'disclosure')
        return [
          {
            groups: labels.slice(0, -1).filter((text) => text !== ''),
            label: labels.at(-1) ?? '',
            numbers: numbers.map((cell) => cell.text),
          },
        ]
      if (labels.length === 1 && numbers.length === 0) {
        item = labels[0] ?? ''
        return []
      }
      const rest = numbers.length > 0 ? numbers.map((cell) => cell.text) : labels.slice(1)
      return [{ groups: [item], label: labels[0] ?? '', numbers: rest }]
    })
  })
}

function applicantHeader(table: PrintedTable): string[] {
  const header = table.grids[0]?.cells.filter((cell) => cell.row === 1 || cell.row === 2) ?? []
  const columns = header.filter((cell) => cell.columnSpan === 1).sort((a, b) => a.column - b.column)
  return columns.map((cell) => cell.text)
}

/** One small table for each of the three kinds of disputes. */
function disputeTables(table: PrintedTable): string[] {
  const cells = table.grids[0]?.cells ?? []
  const titles = cells.filter((cell) => cell.columnSpan === 5)
  const outcomes = cells.filter((cell) => cell.row === 1 && cell.columnSpan === 1).map((cell) => cell.text)
  const numbers = cells.filter((cell) => cell.key !== null).map((cell) => cell.text)
  return titles.flatMap((title, index) => [
    `**${title.text}**`,
    '',
    pipeRow(outcomes),
    pipeRule(5, '---'),
    pipeRow(numbers.slice(index * 5, index * 5 + 5)),
    '',
  ])
}
