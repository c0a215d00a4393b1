import type { BulkJobOptions, JobType, Processor, WorkerOptions } from 'bullmq'

/** What is used of BullMQ's Queue, whatever server it is on. */
export interface BullQueue {
  add(name: string, data: unknown, opts: BulkJobOptions): Promise<unknown>
  addBulk(jobs: { name: string; data: unknown; opts: BulkJobOptions }[]): Promise<unknown>
  getJobCounts(...types: JobType[]): Promise<Record<string, number>>
  getRanges(types: JobType[], start: number, end: number): Promise<string[]>
  getDelayed(start: number, end: number): Promise<readonly DelayedJob[]>
  remove(jobId: string): Promise<number>
  upsertJobScheduler(
    id: string,
    repeat: { readonly pattern: string; readonly tz: string },
    template: { readonly name: string; readonly data: unknown; readonly opts: BulkJobOptions },
  ): Promise<unknown>
  getJobSchedulers(start: number, end: number): Promise<readonly BullScheduler[]>
  removeJobScheduler(id: string): Promise<boolean>
  exportPrometheusMetrics(): Promise<string>
  waitUntilReady(): Promise<unknown>
  on(event: 'error', listener: (error: Error) => void): unknown
  close(): Promise<void>
}

/** What is used of a job of BullMQ that is to be tried again later. */
export interface DelayedJob {
  /** When it was last begun, in ms, by the clock of the process that did it. */
  readonly processedOn?: number
  promote(): Promise<void>
}

/** What is used of what BullMQ tells of a job scheduler. */
export interface BullScheduler {
  readonly key: string
  readonly pattern?: string
  readonly tz?: string
}

/** What is used of BullMQ's Worker, whatever server it is on. */
export interface BullWorker {
  run(): Promise<void>
  startStalledCheckTimer(): Promise<void>
  waitUntilReady(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'drained' | 'closing', listener: () => void): unknown
  close(force?: boolean): Promise<void>
}

export type BullWorkerOptions = Omit<WorkerOptions, 'connection'>

/** Where BullMQ keeps its jobs: the one difference between the servers that it can use. */
export interface BullBackend {
  createQueue(name: string): BullQueue
  createWorker(name: string, processor: Processor, options: BullWorkerOptions): BullWorker
  /** Ends locks and pauses of a queue that would last beyond a time because the clock was set back since. */
  endBeyond(name: string, latestMs: number): Promise<void>
  ping(): Promise<void>
  close(): Promise<void>
}

/** Events of old jobs are read by nobody here. */
export const queueOptions = { streams: { events: { maxLen: 100 } } } as const
