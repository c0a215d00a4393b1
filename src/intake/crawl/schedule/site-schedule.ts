import { createHash } from 'node:crypto'
import type { Site, SiteSchedule } from '../site.ts'

const timeZone = 'Asia/Shanghai'
/** From 20:00 to 05:59, when few people read an agency's pages. */
const nightHours = [20, 21, 22, 23, 0, 1, 2, 3, 4, 5]
const minutes = 60
const weekdays = 7
/** Every month has them. */
const monthDays = 28

/**
 * When a site is visited: as its entry says, else once a week from January to April, when reports are published,
 * and once a month otherwise, in the night of Asia/Shanghai.
 *
 * Sites without a schedule of their own are spread by their names, so that thousands do not begin at once.
 */
export function siteSchedule({ name, schedule }: Pick<Site, 'name' | 'schedule'>): SiteSchedule {
  if (schedule !== null) return schedule
  const [a = 0, b = 0, c = 0, d = 0] = createHash('sha256').update(name).digest()
  const time = `${a % minutes} ${nightHours[b % nightHours.length]}`
  return {
    cron: [`${time} * 1-4 ${c % weekdays}`, `${time} ${(d % monthDays) + 1} 5-12 *`],
    timeZone,
  }
}
