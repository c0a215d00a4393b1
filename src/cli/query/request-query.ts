import type { RunRequest } from '../../operations/index.ts'
import { serviceTexts } from '../service/service-texts.ts'
import type { Answer, Asked } from './answer.ts'

/** Has sources read again; how many comes out. */
export async function requestQuery(
  { operations, isService, language }: Asked,
  request: RunRequest,
): Promise<Answer> {
  const requested = await operations.requestRuns(request)
  return {
    type: 'one',
    json: { requested },
    lines: [serviceTexts[language].requested(requested, isService)],
  }
}
