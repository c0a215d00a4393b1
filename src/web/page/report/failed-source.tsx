import type { JSX } from 'preact'
import { type ErrorCode, errorCatalogue } from '../../../error-catalogue.ts'
import { errorMessage, errorRemedy } from '../../../error-message.ts'
import type { SourceDetails } from '../../contract/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { SourcePane } from '../source/index.ts'
import { ReportHead } from './report-head.tsx'
import './report.css'

const texts = {
  zh: { waiting: '这份来源正等待读取，完成后自动刷新。', failed: '这份来源未能读出报告' },
  en: {
    waiting: 'The source waits to be read; the page follows when that is done.',
    failed: 'No report was read',
  },
}

const nothing = (): void => {}
const noName = (): string => ''

/** A source without a report: why there is none, beside the source itself. */
export function FailedSource({ details }: { readonly details: SourceDetails }): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  const failure = details.runs.at(-1)?.failure ?? null
  const code = failure && failure.code in errorCatalogue ? (failure.code as ErrorCode) : null
  return (
    <div class="report">
      <ReportHead details={details} stored={null} />
      <div class="report-panes">
        <SourcePane
          sourceId={details.sourceId}
          name={details.origins[0]?.name ?? details.sourceId}
          mediaType={null}
          spots={[]}
          nameOf={noName}
          lit={null}
          handle={{ current: null }}
          onPick={nothing}
          onLeave={nothing}
        />
        <div class="reading reading-failed" role="status">
          {failure === null && <p class="waiting">{t.waiting}</p>}
          {failure !== null && (
            <>
              <h2>{t.failed}</h2>
              <p>{code ? errorMessage(code, failure.params, language) : failure.code}</p>
              {code && <p class="soft">{errorRemedy(code, language)}</p>}
            </>
          )}
        </div>
      </div>
    </div>
  )
}
