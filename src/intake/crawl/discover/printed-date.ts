/** `2024-01-26`, `2024/1/26`, `2024.01.26` or `2024年1月26日`. */
const printedDate = /(?<year>20\d\d)\s?[-/.年]\s?(?<month>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})(?!\d)/u

/** The first date in a text as YYYY-MM-DD; null where there is none that a calendar has. */
export function readDate(text: string): string | null {
  const { year, month, day } = printedDate.exec(text)?.groups ?? {}
  if (!year || !month || !day) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : null
}
