export type { PlacedCell } from './place-cells.ts'
export { readHtml } from './read-html.ts'
export { type MarkupCell, readTableMarkup } from './read-table-markup.ts'
