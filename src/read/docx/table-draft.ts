import { fillerMark } from './body-marks.ts'

/** A cell while it is read. */
export interface CellDraft {
  span: number
  vMerge: 'restart' | 'continue' | null
  hMerge: 'restart' | 'continue' | null
  isDeleted: boolean
}

/**
 * A table while it is read; its rows come out as OOXML in which a cell's column is the sum of the spans
 * before it.
 *
 * Rows and cells that were deleted, and hidden rows, are left out; places before a row's first cell
 * and after its last one (gridBefore, gridAfter) become fillers; horizontal merges of the old kind (hMerge) become spans; a cell counts
 * as merged with the one above only where both are equally wide.
 */
export class TableDraft {
  /** Places among the row elements of the rows that are left. */
  readonly rows: number[] = []
  cell: CellDraft | null = null
  gridBefore = 0
  gridAfter = 0
  isRowDropped = false
  private xml = ''
  private rowCount = 0
  private cells: { readonly cell: CellDraft; readonly xml: string }[] = []
  /** The vertical merges that the next row may continue: column -> span. */
  private merges: ReadonlyMap<number, number> = new Map()

  constructor(readonly table: number) {}

  beginRow(): void {
    this.cells = []
    this.gridBefore = 0
    this.gridAfter = 0
    this.isRowDropped = false
  }

  beginCell(): void {
    this.cell = { span: 1, vMerge: null, hMerge: null, isDeleted: false }
  }

  endCell(xml: string): void {
    const { cell } = this
    this.cell = null
    if (!cell || cell.isDeleted) return
    const previous = this.cells.at(-1)
    if (cell.hMerge === 'continue' && previous) previous.cell.span += cell.span
    else this.cells.push({ cell, xml })
  }

  /** Ends a row and says how many columns it takes. */
  endRow(): number {
    const row = this.rowCount++
    if (this.isRowDropped || this.cells.length === 0) return 0
    this.rows.push(row)
    let column = this.gridBefore
    let xml = column > 0 ? filler(column) : ''
    const merges = new Map<number, number>()
    for (const { cell, xml: content } of this.cells) {
      const continues = cell.vMerge === 'continue' && this.merges.get(column) === cell.span
      if (cell.vMerge !== null) merges.set(column, cell.span)
      xml += cellElement(cell.span, continues, content)
      column += cell.span
    }
    this.merges = merges
    if (this.gridAfter > 0) xml += filler(this.gridAfter)
    this.xml += `<w:tr>${xml}</w:tr>`
    return column + this.gridAfter
  }

  /** The table as OOXML, '' where no row is left; `style` takes its mark along. */
  toXml(style: string): string {
    if (this.rows.length === 0) return ''
    return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/></w:tblPr>${this.xml}</w:tbl>`
  }
}

function filler(span: number): string {
  return cellElement(span, false, `<w:p><w:pPr><w:ind w:start="${fillerMark}"/></w:pPr></w:p>`)
}

function cellElement(span: number, continues: boolean, content: string): string {
  const gridSpan = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`
  const vMerge = continues ? '<w:vMerge/>' : ''
  const properties = gridSpan + vMerge === '' ? '' : `<w:tcPr>${gridSpan}${vMerge}</w:tcPr>`
  return `<w:tc>${properties}${content}</w:tc>`
}
