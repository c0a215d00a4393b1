/** Behind every year. */
const noYear = 9999
/** Behind every name: no character has a higher code point. */
const noAgency = '\u{10ffff}'
/** An index takes only so many bytes, and no name is that long. */
const longestKey = 200

/** The year to sort by; null comes last. */
export function orderYear(year: number | null): number {
  return year ?? noYear
}

/** The name to sort by, by code point; null comes last. */
export function orderAgency(agency: string | null): string {
  return agency === null ? noAgency : [...agency].slice(0, longestKey).join('')
}
