import { errorMessage, errorRemedy, type Language } from '../../error-message.ts'
import type { FailedRun } from '../../store/index.ts'
import { texts } from '../texts.ts'
import { allRows } from './all-rows.ts'
import type { Answer, AnswerRow, Asked } from './answer.ts'
import { shortId } from './short-id.ts'

/** The sources whose last reading failed, the last failure first. */
export async function failuresQuery(asked: Asked, limit?: number): Promise<Answer> {
  return { type: 'rows', rows: toRows(asked, limit) }
}

/** A failure in one line: the id, the name, what is the matter and what to do. */
export function failureLine({ sourceId, name, failure }: FailedRun, language: Language): string {
  const { code, params } = failure
  const message = errorMessage(code, params, language)
  return `${shortId(sourceId)} ${texts[language].failure(name, message, errorRemedy(code, language))}`
}

async function* toRows({ operations, language }: Asked, limit?: number): AsyncGenerator<AnswerRow> {
  for await (const run of allRows((page) => operations.listFailures(page), limit)) {
    yield { json: run, line: failureLine(run, language) }
  }
}
