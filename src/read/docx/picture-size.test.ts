import { expect, test } from '@jest/globals'
import { isLargeDrawing, isLargeShape } from './picture-size.ts'

test('a picture counts from about 200 by 100 pixels', () => {
  expect(isLargeDrawing('1905000', '952500')).toBe(true)
  expect(isLargeDrawing('1905000', '900000')).toBe(false)
  expect(isLargeDrawing(undefined, undefined)).toBe(false)
  expect(isLargeShape('position:absolute;width:415.3pt;height:3in')).toBe(true)
  expect(isLargeShape('width:20pt;height:20pt')).toBe(false)
  expect(isLargeShape('')).toBe(true)
})
