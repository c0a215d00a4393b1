import { openTestQueue, type TestBackend } from './open-test-queue.ts'

// A process that takes a job and never ends it, to be killed: `node hold-job.mjs BACKEND-AS-JSON`.
const { queue } = await openTestQueue(JSON.parse(process.argv[2] ?? '') as TestBackend)
await queue.work({
  kind: 'extract',
  concurrency: 1,
  handler: async () => {
    process.stdout.write('held\n')
    await new Promise((resolve) => setTimeout(resolve, 600_000))
  },
})
