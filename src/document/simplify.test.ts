import { expect, test } from '@jest/globals'
import { simplify } from './simplify.ts'

test.each([
  ['規章', '规章'],
  ['行政許可、行政處罰、行政強制', '行政许可、行政处罚、行政强制'],
  ['其他對外管理服務事項', '其他对外管理服务事项'],
  ['收到和處理政府信息公開申請情況', '收到和处理政府信息公开申请情况'],
  ['行政復議', '行政复议'],
  ['规章', '规章'],
  ['', ''],
])('%s is compared as %s', (printed, words) => {
  expect(simplify(printed)).toBe(words)
})
