import { CronExpressionParser } from 'cron-parser'
import type { SiteSchedule } from '../site.ts'

/** The first time of a schedule after a moment; null where it has none. */
export function nextVisit({ cron, timeZone }: SiteSchedule, after: Date): Date | null {
  const times = cron.flatMap((expression) => {
    const parsed = CronExpressionParser.parse(expression, { currentDate: after, tz: timeZone })
    return parsed.hasNext() ? [parsed.next().getTime()] : []
  })
  return times.length === 0 ? null : new Date(Math.min(...times))
}

/** What is wrong with a schedule; null where nothing is. */
export function scheduleFault({ cron, timeZone }: SiteSchedule): string | null {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    return `there is no time zone ${timeZone}`
  }
  for (const expression of cron) {
    // A sixth field would be seconds: a site is not visited every few of them.
    if (expression.trim().split(/\s+/u).length !== fields) return `${expression}: five fields are needed`
    try {
      CronExpressionParser.parse(expression, { tz: timeZone }).next()
    } catch (error) {
      return `${expression}: ${error instanceof Error ? error.message : String(error)}`
    }
  }
  return null
}

const fields = 5
