import type { Page, PageRequest } from './store.ts'

/** One row more than the page takes tells whether there is a next one. */
export function rowsToAskFor({ limit }: PageRequest): number {
  return limit + 1
}

/** A page of rows that were asked for by `rowsToAskFor`; `keyOf` names a row for `after`. */
export function toPage<T>(rows: readonly T[], { limit }: PageRequest, keyOf: (row: T) => string): Page<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last !== undefined ? keyOf(last) : null }
}
