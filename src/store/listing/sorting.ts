import { type RawBuilder, sql } from 'kysely'
import { CursorError, fromCursor, toCursor } from './cursor.ts'
import type { ReportOrder, ReportSort } from './report-list.ts'

/** Behind every name: no character has a higher code point. */
const lastName = '\u{10ffff}'
const lastYear = 99_999

/** A row's place in its order. */
export interface RowPlace {
  readonly sourceId: string
  readonly first: string | number
  readonly byAgency: string
  readonly byYear: number
}

/** How rows of `listed` are sorted. */
export interface Sorting {
  /** The columns of a `RowPlace`. */
  readonly columns: RawBuilder<unknown>
  readonly orderBy: RawBuilder<unknown>
  /** Whether a row comes after a place. */
  after(place: RowPlace): RawBuilder<boolean>
  toCursor(place: RowPlace): string
  /** Errors: CursorError for a word that is no place in this order. */
  fromCursor(word: string): RowPlace
}

const byAgency = sql<string>`coalesce(agency, ${sql.lit(lastName)}) COLLATE "C"`
/** The latest year first. */
const byYear = sql<number>`coalesce(-year, ${sql.lit(lastYear)})`
const byId = sql<string>`source_id COLLATE "C"`

/** The order of a list; equals go by agency, then the latest year first, then by id. */
export function sortingOf({ sort, direction }: ReportOrder): Sorting {
  const isUp = direction === 'asc'
  const first = firstOf(sort, isUp)
  const type = sort === 'agency' ? 'string' : 'number'
  const cast = sql.raw(sort === 'agency' ? 'text' : 'bigint')
  return {
    columns: sql`source_id AS "sourceId", ${first} AS "first", ${byAgency} AS "byAgency", ${byYear} AS "byYear"`,
    orderBy: sql`${first} ${sql.raw(isUp ? 'ASC' : 'DESC')}, ${byAgency}, ${byYear}, ${byId}`,
    after: (place) => {
      const value = sql`${place.first}::${cast}`
      const rest = sql`(${byAgency}, ${byYear}, ${byId}) > (${place.byAgency}, ${place.byYear}::integer, ${place.sourceId})`
      return sql<boolean>`(${first} ${sql.raw(isUp ? '>' : '<')} ${value} OR (${first} = ${value} AND ${rest}))`
    },
    toCursor: (place) =>
      toCursor([sort, direction, place.first, place.byAgency, place.byYear, place.sourceId]),
    fromCursor: (word) => {
      const [ofSort, ofDirection, value, agency, year, sourceId] = fromCursor(word, [
        'string',
        'string',
        type,
        'string',
        'number',
        'string',
      ])
      if (ofSort !== sort || ofDirection !== direction)
        throw new CursorError('the cursor is of another order')
      return {
        sourceId: String(sourceId),
        first: value ?? '',
        byAgency: String(agency),
        byYear: Number(year),
      }
    },
  }
}

/** What has no year or agency comes last, whatever the direction. */
function firstOf(sort: ReportSort, isUp: boolean): RawBuilder<unknown> {
  switch (sort) {
    case 'year':
      return sql`coalesce(year, ${sql.lit(isUp ? lastYear : -1)})`
    case 'agency':
      return isUp ? byAgency : sql`coalesce(agency, '') COLLATE "C"`
    case 'doubts':
      return sql`doubts`
    case 'failedChecks':
      return sql`failed_checks`
    case 'arrived':
      // Microseconds; extract() would go through slow decimals.
      return sql`(date_part('epoch', arrived_at) * 1000000)::bigint`
  }
}
