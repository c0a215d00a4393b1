import { buildPdf, printAt } from '../../src/read/pdf/testing/build-pdf.ts'
import { headingLine, type PrintedGrid, type PrintedReport } from '../../tests/generator/print/printed.ts'
import { drawGrid, gridRows } from './draw-grid.ts'

const page = { width: 595, top: 790, bottom: 60, left: 40, right: 555 } as const
const proseSize = 12
const proseLeading = 22
const lineCharacters = 42

/** A report as a PDF of A4 pages with ruled tables, written without a browser. */
export function drawReport(report: PrintedReport): { readonly bytes: Uint8Array; readonly pages: number } {
  const writer = new PageWriter()
  for (const line of [...report.titleLines, ...report.preamble]) writer.prose(line)
  for (const section of report.sections) {
    if (section.heading) writer.prose(headingLine(section.heading))
    for (const block of section.blocks) {
      if (block.type === 'paragraph') writer.prose(block.text)
      else for (const grid of block.grids) writer.grid(grid)
    }
  }
  for (const line of report.signature) writer.prose(line)
  const contents = writer.finish()
  return { bytes: buildPdf(contents.map((content) => ({ content }))), pages: contents.length }
}

/** Pages under construction. */
class PageWriter {
  readonly #pages: string[] = []
  #content = ''
  #y: number = page.top

  /** A paragraph whose first line is indented by two characters. */
  prose(text: string): void {
    for (const line of wrap(`　　${text}`, lineCharacters)) {
      this.#room(proseLeading)
      this.#content += printAt(page.left, this.#y - proseSize, line, proseSize, 'F2')
      this.#y -= proseLeading
    }
  }

  /** A table, cut between two rows where the page ends. */
  grid(grid: PrintedGrid): void {
    const layout = gridRows(grid, page.right - page.left)
    let from = 0
    while (from < grid.rowCount) {
      this.#room(layout.heights[from] ?? 0)
      let to = from
      let height = 0
      while (to < grid.rowCount && this.#y - height - (layout.heights[to] ?? 0) >= page.bottom) {
        height += layout.heights[to] ?? 0
        to += 1
      }
      this.#content += drawGrid(grid, layout, {
        from,
        to: Math.max(to, from + 1),
        left: page.left,
        top: this.#y,
      })
      this.#y -= height
      from = Math.max(to, from + 1)
    }
    this.#y -= proseLeading / 2
  }

  finish(): string[] {
    return [...this.#pages, this.#content]
  }

  #room(height: number): void {
    if (this.#y - height >= page.bottom) return
    this.#pages.push(this.#content)
    this.#content = ''
    this.#y = page.top
  }
}

function wrap(text: string, length: number): string[] {
  const lines = Math.ceil(text.length / length)
  return Array.from({ length: lines }, (_, line) => text.slice(line * length, (line + 1) * length))
}
