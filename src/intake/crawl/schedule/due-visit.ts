import { isAhead } from '../../../clock-leap.ts'
import type { SiteState } from '../../../store/index.ts'
import type { Site } from '../site.ts'
import { nextVisit } from './next-visit.ts'
import { siteSchedule } from './site-schedule.ts'

/** How a site stands. */
export interface DueVisit {
  readonly state: 'waiting' | 'running' | 'broken-off' | 'done' | 'failed'
  /** When its visit is due, or was; null while one is under way. */
  readonly dueAt: string | null
}

/**
 * When a site is to be visited, by what the store knows of it.
 *
 * A new site is due at once, and so is one whose visit was asked for, or broken off by the death of a process. Of
 * the visits that were missed while nothing ran, one is due: every visit sees all that is there. What a clock
 * noted that has been set back since is due at once: nobody knows for how long it was ahead.
 */
export function dueVisit(
  site: Pick<Site, 'name' | 'schedule'>,
  state: SiteState | null,
  now: Date,
): DueVisit {
  const { visit = null, requestedAt = null, isClaimed = false } = state ?? {}
  if (isClaimed) return { state: 'running', dueAt: null }
  const asked = requestedAt !== null && isAhead(requestedAt, now) ? now.toISOString() : requestedAt
  if (visit === null || isAhead(visit.startedAt, now)) {
    return { state: 'waiting', dueAt: asked ?? now.toISOString() }
  }
  const { startedAt } = visit
  if (visit.state === 'running') return { state: 'broken-off', dueAt: startedAt }
  const isAskedFor = asked !== null && asked > startedAt
  const times = [isAskedFor ? asked : null, visit.retryAt, regularly(site, startedAt)]
  const [dueAt = null] = times.filter((time) => time !== null).sort()
  return { state: dueAt !== null && dueAt <= now.toISOString() ? 'waiting' : visit.state, dueAt }
}

/** Whether a visit is to begin. */
export function isDue({ dueAt }: DueVisit, now: Date): boolean {
  return dueAt !== null && dueAt <= now.toISOString()
}

function regularly(site: Pick<Site, 'name' | 'schedule'>, startedAt: string): string | null {
  return nextVisit(siteSchedule(site), new Date(startedAt))?.toISOString() ?? null
}
