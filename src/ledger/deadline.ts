import type { AgencyIdentity } from '../store/index.ts'

/** The regulations that ask for a report by the end of January; before them all had until the end of March. */
const firstYear = 2019
const lastDayForAll = '03-31'
const lastDayOfDepartments = '01-31'
const lastDaysOfGovernments: Readonly<Record<string, string>> = {
  county: '02-20',
  city: '03-10',
  province: '03-31',
}
/** Townships report as departments do. */
const asDepartments: ReadonlySet<string> = new Set(['department', 'townshipGovernment', 'streetOffice'])

/**
 * The last day on which an agency's report on a year is in time, YYYY-MM-DD; null for those that report within a system
 * of their own (tax, customs, branches), for zones, and where it is not known what the agency is.
 *
 * Source: 政府信息公开条例, articles 49 and 50 (before 2019 article 31 of the older version); 国办公开办函〔2019〕60号
 * and 〔2021〕30号, part two.
 */
export function deadlineOf(
  { kind, level }: Pick<AgencyIdentity, 'kind' | 'level'>,
  year: number,
): string | null {
  const day = year < firstYear ? lastDayForAll : lastDayOf(kind, level)
  return day === null ? null : `${year + 1}-${day}`
}

function lastDayOf(kind: string | null, level: string | null): string | null {
  if (kind === 'government') return lastDaysOfGovernments[level ?? ''] ?? null
  return kind !== null && asDepartments.has(kind) ? lastDayOfDepartments : null
}
