import { forms } from '../forms/index.ts'

/** The three groups of the disputes table, each with the same outcomes; both forms have them alike. */
export const groups = forms['2021'].tables.disputes.rows
/** All columns of the table, group by group. */
export const columns = groups.flatMap((group) => group.columns)
/** The columns of one group. */
export const outcomes = groups[0]?.columns ?? []
/** The groups, as columns of the header's upper line. */
export const groupColumns = groups.map(({ key, path }) => ({ key, label: path.at(-1) ?? '' }))
