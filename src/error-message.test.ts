import { expect, test } from '@jest/globals'
import { errorCatalogue } from './error-catalogue.ts'
import { errorMessage } from './error-message.ts'

test.each([
  [{}, 'en', 'The file is damaged or cut short.'],
  [{ format: 'PDF', page: 7 }, 'en', 'The file is damaged or cut short (format: PDF, page: 7).'],
  [{ format: 'PDF', page: 7 }, 'zh', '文件已损坏或不完整（格式：PDF，页：7）。'],
  [{ offset: 3 }, 'zh', '文件已损坏或不完整（offset：3）。'],
  [{ kind: 'ofd' }, 'en', 'The file is damaged or cut short (kind: OFD document (.ofd)).'],
  [{ limit: 'cells', maximum: 9 }, 'zh', '文件已损坏或不完整（限制项：表格单元格数，上限：9）。'],
] as const)('the particulars %j stand in the sentence in %s', (params, language, message) => {
  expect(errorMessage('damaged', params, language)).toBe(message)
})

test.each(Object.entries(errorCatalogue))('%s has whole sentences in both languages', (_code, { en, zh }) => {
  for (const text of [en.sentence, en.remedy]) expect(text).toMatch(/^[A-Z].*\.$/)
  for (const text of [zh.sentence, zh.remedy]) expect(text).toMatch(/^\p{sc=Han}.*。$/u)
})
