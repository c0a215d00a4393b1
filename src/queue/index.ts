export { type Job, type JobKind, type JobPayloads, jobKinds } from './job.ts'
export { jobId } from './job-id.ts'
export { openQueue, type QueueBackend, type QueueOptions } from './open-queue.ts'
export { probeRedis } from './probe-redis.ts'
export type {
  JobContext,
  JobCounts,
  JobHandler,
  KnownJobs,
  Queue,
  QueueWorker,
  ScheduledJob,
  WorkOptions,
} from './queue.ts'
export { type Difference, findMissing, type ListOwed, type OwedPage, reconcile } from './reconcile.ts'
export type { RedisFacts } from './redis-facts.ts'
