import { setTimeout as sleep } from 'node:timers/promises'
import type { SiteOperations, WatchedSite } from '../../operations/index.ts'
import type { CrawlVisit } from '../../store/index.ts'
import type { CommandContext } from '../command-context.ts'
import { toOutcomeLines } from './event-line.ts'

const lookEveryMs = 1000

/** Has a running service visit sites, and tells how each visit ended; the exit status comes out. Errors: RequestError. */
export async function followVisits(
  names: readonly string[],
  service: SiteOperations,
  isJson: boolean,
  { language, stdout }: CommandContext,
): Promise<0 | 1> {
  const { rows } = await service.listSites()
  const before = new Map(rows.map((row) => [row.site.name, row.visit?.startedAt ?? '']))
  const waiting = new Set(names.length > 0 ? names : before.keys())
  for (const name of waiting) await service.runSite(name)
  let isWell = true
  while (waiting.size > 0) {
    await sleep(lookEveryMs)
    for (const row of (await service.listSites()).rows) {
      const visit = waiting.has(row.site.name) ? endedSince(row, before.get(row.site.name) ?? '') : null
      if (visit === null) continue
      waiting.delete(visit.site)
      if (visit.failure !== null) isWell = false
      stdout.write(`${isJson ? JSON.stringify(visit) : toOutcomeLines(visit.site, visit, language)}\n`)
    }
  }
  return isWell ? 0 : 1
}

/** The visit that was asked for, once it has ended. */
function endedSince({ visit }: WatchedSite, before: string): CrawlVisit | null {
  return visit !== null && visit.startedAt > before && visit.state !== 'running' ? visit : null
}
