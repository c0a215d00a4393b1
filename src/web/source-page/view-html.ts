import {
  placeName,
  type ViewBlock,
  type ViewCell,
  type ViewTable,
  type ViewText,
} from '../../document/index.ts'
import type { Language } from '../../error-message.ts'

const pictures: Readonly<Record<Language, string>> = { zh: '（图片）', en: '(picture)' }

/** A line of a text as an item of a numbered list. */
export function lineHtml(line: string, index: number): string {
  const name = `line-${index + 1}`
  return `<li id="${name}" data-place="${name}" data-offset="0">${escapeHtml(line)}</li>`
}

/** A paragraph, table or picture. */
export function blockHtml(block: ViewBlock, language: Language): string {
  switch (block.type) {
    case 'paragraph': {
      const tag = block.headingLevel === null ? 'p' : `h${Math.min(6, Math.max(1, block.headingLevel))}`
      return elementHtml(tag, '', block, null)
    }
    case 'table':
      return tableHtml(block)
    case 'picture':
      return `<p class="picture">${pictures[language]}</p>`
  }
}

/** Text that no browser takes for markup, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function tableHtml({ rows, cells }: ViewTable): string {
  const byRow = new Map<number, ViewCell[]>()
  for (const cell of cells) {
    const row = byRow.get(cell.row)
    if (row) row.push(cell)
    else byRow.set(cell.row, [cell])
  }
  const all = Array.from({ length: rows }, (_, row) => rowHtml(byRow.get(row) ?? []))
  return `<table><tbody>${all.join('')}</tbody></table>`
}

function rowHtml(cells: readonly ViewCell[]): string {
  const { table, row } = cells[0]?.place ?? {}
  const name = table === undefined || row === undefined ? null : placeName({ table, row })
  const attributes = name === null ? '' : ` id="${name}" data-place="${name}"`
  return `<tr${attributes}>${cells.map(cellHtml).join('')}</tr>`
}

function cellHtml(cell: ViewCell): string {
  const { rowSpan, columnSpan } = cell
  const spans =
    (rowSpan > 1 ? ` rowspan="${Number(rowSpan)}"` : '') +
    (columnSpan > 1 ? ` colspan="${Number(columnSpan)}"` : '')
  return elementHtml('td', spans, cell, placeName(cell.place))
}

/** An element with a text: under one name where all of it stands at one place, else with a part for each place. */
function elementHtml(tag: string, attributes: string, text: ViewText, ownName: string | null): string {
  const [piece, ...others] = text.pieces
  const name = piece ? placeName(piece.place) : ownName
  const isWhole =
    others.length === 0 &&
    (!piece || (piece.start === 0 && piece.length === text.text.length && (ownName ?? name) === name))
  if (isWhole && name !== null) {
    const place = ` data-place="${name}" data-offset="${piece?.offset ?? 0}"`
    return `<${tag}${attributes}${place}>${escapeHtml(text.text)}</${tag}>`
  }
  const own = ownName === null ? '' : ` data-holder="${ownName}"`
  return `<${tag}${attributes}${own}>${partsHtml(text)}</${tag}>`
}

function partsHtml({ text, pieces }: ViewText): string {
  let end = 0
  let html = ''
  for (const { start, length, offset, place } of pieces) {
    const part = escapeHtml(text.slice(start, start + length))
    const name = placeName(place)
    html += escapeHtml(text.slice(end, start))
    html += name === null ? part : `<span data-place="${name}" data-offset="${offset}">${part}</span>`
    end = start + length
  }
  return html + escapeHtml(text.slice(end))
}
