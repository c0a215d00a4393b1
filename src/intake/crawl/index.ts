export type { CrawlEvent, PassedOverReason } from './crawl-event.ts'
export type { CrawlKeeper, CrawlPorts } from './crawl-ports.ts'
export { type CrawlOutcome, crawlSite } from './crawl-site.ts'
export { type AllowedHost, parseAllowedHost } from './guard/index.ts'
export { type OpenVisitor, type OpenVisitorOptions, openVisitor } from './open-visitor.ts'
export {
  type DueVisit,
  dueVisit,
  isDue,
  nextVisit,
  owedVisits,
  scheduledVisits,
  siteSchedule,
} from './schedule/index.ts'
export type { Site, SiteLimits, SiteSchedule } from './site.ts'
export { readList, SiteBook, type SiteBookOptions, type SiteList } from './site-book.ts'
export { type SiteClaim, SiteClaims } from './site-claims.ts'
export { defaultTimeZone, sitesSchema } from './site-schema.ts'
export {
  addToSourceList,
  parseSourceList,
  putSourceList,
  removeFromSourceList,
  type SiteEntry,
  siteAt,
} from './source-list.ts'
export { visitSite } from './visit-site.ts'
