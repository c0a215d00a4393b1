export type { Inbox, InboxFile, InboxStatus, InboxStore } from './inbox.ts'
export { type InboxOptions, openInbox } from './open-inbox.ts'
export { isPassedOver } from './passed-over.ts'
export { maximumSourceBytes } from './read-at-rest.ts'
