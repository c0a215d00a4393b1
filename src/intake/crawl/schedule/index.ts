export { type DueVisit, dueVisit, isDue } from './due-visit.ts'
export { nextVisit, scheduleFault } from './next-visit.ts'
export { retryVisit } from './retry-visit.ts'
export { siteSchedule } from './site-schedule.ts'
