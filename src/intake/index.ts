export {
  type AllowedHost,
  addToSourceList,
  type CrawlEvent,
  type CrawlOutcome,
  crawlSite,
  type OpenVisitor,
  openVisitor,
  type PassedOverReason,
  parseAllowedHost,
  parseSourceList,
  removeFromSourceList,
  type Site,
  visitSite,
} from './crawl/index.ts'
export {
  type Inbox,
  type InboxFile,
  type InboxOptions,
  type InboxStatus,
  type InboxStore,
  maximumSourceBytes,
  openInbox,
} from './watch/index.ts'
