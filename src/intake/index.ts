export {
  type Inbox,
  type InboxFile,
  type InboxOptions,
  type InboxStatus,
  type InboxStore,
  maximumSourceBytes,
  openInbox,
} from './watch/index.ts'
