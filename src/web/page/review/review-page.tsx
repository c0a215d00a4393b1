import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { readReportQuery } from '../reports/report-query.ts'
import { useLocation } from '../router/index.ts'
import { Trouble, useTitle } from '../shell/index.ts'
import { ReviewDesk } from './review-desk.tsx'
import { reviewTexts } from './review-texts.ts'
import { useQueue } from './use-queue.ts'
import './review.css'

/** The queue of open doubts across reports; the filters of the list of reports narrow it, by the address. */
export function ReviewPage(): JSX.Element {
  const t = useTexts(reviewTexts)
  useTitle(t.title)
  const { filters } = readReportQuery(useLocation().query)
  const queue = useQueue(filters)
  const doubt = queue.doubts[queue.at] ?? null
  return (
    <div class="review">
      <div class="view-head">
        <h1>{t.title}</h1>
        {doubt && (
          <p class="soft number">{t.place(queue.at + 1, Math.max(queue.total, queue.doubts.length))}</p>
        )}
      </div>
      {queue.error !== null && <Trouble error={queue.error} onRetry={queue.reload} />}
      {queue.isLoading && <p class="waiting">{t.wait}</p>}
      {!queue.isLoading && queue.error === null && doubt === null && <p class="waiting">{t.none}</p>}
      {doubt && <ReviewDesk queue={queue} doubt={doubt} />}
    </div>
  )
}
