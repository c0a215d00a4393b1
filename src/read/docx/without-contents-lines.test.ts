import { expect, test } from '@jest/globals'
import { type Block, locatedText } from '../../document/index.ts'
import { withoutContentsLines } from './without-contents-lines.ts'

const line = (text: string): Block => ({
  type: 'paragraph',
  ...locatedText(text, { block: 0 }),
  headingLevel: null,
  gapBefore: 0,
  isLine: false,
})

/** Lines; those that begin with '*' are in a contents style. */
function left(texts: readonly string[]): string[] {
  const blocks = texts.map((text) => line(text.replace('*', '')))
  const styled = new Set(blocks.filter((_, index) => texts[index]?.startsWith('*')))
  return withoutContentsLines(blocks, styled).map((block) => (block.type === 'paragraph' ? block.text : ''))
}

test.each<[string, string[], string[]]>([
  ['a styled line with a page number goes', ['*一、总体情况\t1', '正文'], ['正文']],
  ['a styled line whose text comes back goes', ['*一、总体情况', '一、 总体情况'], ['一、 总体情况']],
  ['a styled line that stands alone stays', ['*一、总体情况', '正文'], ['*一、总体情况'.slice(1), '正文']],
  [
    'a typed list under 目录 goes',
    ['目  录', '一、总体情况\t1', '二、主动公开……2', '三、收到申请     3', '正文'],
    ['正文'],
  ],
  [
    'two lines under 目录 stay',
    ['目录', '规章\t1', '文件\t2', '正文'],
    ['目录', '规章\t1', '文件\t2', '正文'],
  ],
  ['figures after tabs stay', ['规章\t1', '文件\t2', '许可\t3'], ['规章\t1', '文件\t2', '许可\t3']],
])('%s', (_, texts, expected) => {
  expect(left(texts)).toEqual(expected)
})
