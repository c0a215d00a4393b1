import type { SourcePrefix } from '../../operations/index.ts'
import { serviceTexts } from '../service/service-texts.ts'
import type { Answer, Asked } from './answer.ts'

/** Deletes a source with all that came of it; its id comes out. */
export async function forgetQuery({ operations, language }: Asked, source: SourcePrefix): Promise<Answer> {
  const sourceId = await operations.forget(source)
  return { type: 'one', json: { forgotten: sourceId }, lines: [serviceTexts[language].forgotten(sourceId)] }
}
