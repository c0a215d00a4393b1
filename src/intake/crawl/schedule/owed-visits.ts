import type { ListOwed, ScheduledJob } from '../../../queue/index.ts'
import type { CrawlScheduleStore } from '../../../store/index.ts'
import type { Site } from '../site.ts'
import { dueVisit, isDue } from './due-visit.ts'
import { siteSchedule } from './site-schedule.ts'

/** The visits that are due, as jobs, the one that has waited longest first. */
export function owedVisits(
  loadSites: () => Promise<readonly Site[]>,
  store: Pick<CrawlScheduleStore, 'listSiteStates'>,
): ListOwed {
  return async () => {
    const sites = await loadSites()
    const states = new Map((await store.listSiteStates()).map((state) => [state.site, state]))
    const now = new Date()
    const due = sites.flatMap((site) => {
      const visit = dueVisit(site, states.get(site.name) ?? null, now)
      return isDue(visit, now) ? [{ site: site.name, dueAt: visit.dueAt ?? '' }] : []
    })
    due.sort((one, other) => (one.dueAt < other.dueAt ? -1 : Number(one.dueAt > other.dueAt)))
    return { jobs: due.map(({ site }) => ({ kind: 'crawl', payload: { site } })), next: null }
  }
}

/** The jobs that the queue is to add by itself, at the times of all sites. */
export function scheduledVisits(sites: readonly Site[]): readonly ScheduledJob[] {
  return sites.flatMap((site) => {
    const { cron, timeZone } = siteSchedule(site)
    return cron.map((expression): ScheduledJob => {
      return { job: { kind: 'crawl', payload: { site: site.name } }, cron: expression, timeZone }
    })
  })
}
