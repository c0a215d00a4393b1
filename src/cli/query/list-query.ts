import type { Language } from '../../error-message.ts'
import type { SourceFilter, SourceSummary } from '../../store/index.ts'
import { serviceTexts } from '../service/service-texts.ts'
import { texts } from '../texts.ts'
import { allRows } from './all-rows.ts'
import type { Answer, AnswerRow, Asked } from './answer.ts'
import { shortId } from './short-id.ts'

/** The sources that a filter lets through, by id. */
export async function listQuery(asked: Asked, filter: SourceFilter, limit?: number): Promise<Answer> {
  return { type: 'rows', rows: toRows(asked, filter, limit) }
}

async function* toRows(
  { operations, language }: Asked,
  filter: SourceFilter,
  limit?: number,
): AsyncGenerator<AnswerRow> {
  for await (const source of allRows((page) => operations.listSources(filter, page), limit)) {
    yield { json: source, line: sourceLine(source, language) }
  }
}

/** Columns parted by tabs, for people and for `cut`. */
function sourceLine(source: SourceSummary, language: Language): string {
  const { unknownAgency, unknownYear } = texts[language]
  const { state, errorCode, title, agency, year, isPreferred } = source
  const isRead = title !== null || agency !== null || year !== null
  const result = isRead ? `${agency ?? unknownAgency}, ${year ?? unknownYear}` : (errorCode ?? '')
  const columns = [
    shortId(source.sourceId),
    state === null ? '' : serviceTexts[language].states[state],
    result,
    isRead && !isPreferred ? '-' : '',
    source.name,
  ]
  return columns.map((column) => column.replaceAll('\t', ' ')).join('  ')
}
