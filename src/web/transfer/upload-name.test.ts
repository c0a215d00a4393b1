import { expect, test } from '@jest/globals'
import { uploadName } from './upload-name.ts'

test.each([
  ['年报.docx', '年报.docx'],
  ['2023/水利局/年报.docx', '2023/水利局/年报.docx'],
  ['C:\\Users\\a\\年报.docx', 'Users/a/年报.docx'],
  ['/etc/passwd', 'etc/passwd'],
  ['../../年报.pdf', '年报.pdf'],
  ['a/../b/./c.txt', 'a/b/c.txt'],
  ['年\u0000报\n.html', '年报.html'],
  ['\u202efdp.exe', 'fdp.exe'],
  ['  年报.txt  ', '年报.txt'],
  ['1/2/3/4/5/6/7/8/9/a.txt', '3/4/5/6/7/8/9/a.txt'],
])('%j is kept as %j', (sent, kept) => {
  expect(uploadName(sent)).toBe(kept)
})

test('a name that is too long is cut as by the inbox', () => {
  const name = uploadName(`${'报'.repeat(200)}.docx`) ?? ''
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  expect(name).toMatch(/\.docx$/)
})

test.each([
  '',
  ' ',
  '/',
  '..',
  '../',
  '.hidden',
  '~$年报.docx',
  '年报.docx.part',
  '年报.crdownload',
  '.git/a.txt',
  'Thumbs.db',
])('%j is passed over', (sent) => {
  expect(uploadName(sent)).toBeNull()
})
