import type { Hono } from 'hono'
import { stream } from 'hono/streaming'
import type { StreamingApi } from 'hono/utils/stream'
import type { Operations } from '../../operations/index.ts'
import type { ReportFilter } from '../../store/index.ts'
import { storedReportEndpoints } from '../contract/endpoints/stored-report-endpoints.ts'
import { addEndpoint, addRawEndpoint, withoutUndefined } from '../http/index.ts'

/** The stored reports for exports of other programs: a line of JSON each, at the reader's pace. */
export function addStoredReports(api: Hono, operations: Operations, report: (error: unknown) => void): void {
  const { lastSequence, countReports, streamReports } = storedReportEndpoints
  addEndpoint(api, lastSequence, async () => ({ sequence: await operations.lastSequence() }))
  addEndpoint(api, countReports, async ({ query: { upTo, ...filter } }) => ({
    count: await operations.countReports(toFilter(filter), upTo),
  }))
  addRawEndpoint(api, streamReports, async ({ query: { upTo, ...filter }, context }) => {
    context.header('content-type', streamReports.answer.mediaType)
    // A reader that hears no last line knows that something went wrong.
    const onError = async (error: Error): Promise<void> => report(error)
    const write = async (out: StreamingApi): Promise<void> => {
      for await (const report of operations.streamReports(toFilter(filter), upTo)) {
        if (out.aborted) return
        await out.write(`${JSON.stringify(report)}\n`)
      }
      await out.write('\n')
    }
    return stream(context, write, onError)
  })
}

interface FilterWords {
  readonly year?: number | undefined
  readonly agency?: string | undefined
  readonly region?: string | undefined
  readonly isPreferred?: 'true' | 'false' | undefined
}

function toFilter({ isPreferred, ...rest }: FilterWords): ReportFilter {
  return {
    ...withoutUndefined(rest),
    ...(isPreferred === undefined ? {} : { isPreferred: isPreferred === 'true' }),
  }
}
