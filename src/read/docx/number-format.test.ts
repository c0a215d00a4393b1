import { expect, test } from '@jest/globals'
import { formatNumber } from './number-format.ts'

test.each<[string, number, string]>([
  ['chineseCounting', 1, '一'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 11, '十一'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 21, '二十一'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 2030, '二千零三十'],
  ['japaneseCounting', 12, '十二'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographDigital', 10, '一〇'],
  ['ideographTraditional', 3, '丙'],
  ['ideographTraditional', 11, '11'],
  ['decimal', 7, '7'],
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircleChinese', 3, '③'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['upperLetter', 27, 'AA'],
  ['lowerLetter', 2, 'b'],
  ['upperRoman', 14, 'XIV'],
  ['lowerRoman', 9, 'ix'],
  ['none', 4, ''],
  ['bullet', 4, ''],
  ['aFormatOfTomorrow', 5, '5'],
])('%s prints %i as %s', (format, value, printed) => {
  expect(formatNumber(value, format)).toBe(printed)
})
