import type { Page, PageRequest } from '../../store/index.ts'

const pageLimit = 500

/** The rows of a list, at most `limit` of them, asked for page by page. */
export async function* allRows<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<T> {
  let left = limit
  let after: string | null = null
  while (left > 0) {
    const { rows, next }: Page<T> = await list({ after, limit: Math.min(left, pageLimit) })
    yield* rows
    left -= rows.length
    if (next === null) return
    after = next
  }
}
