import { expect, test } from '@jest/globals'
import { attachment, downloadName } from './download-name.ts'

test.each([
  ['2023/水利局/年报.docx', '年报.docx'],
  ['年报', '年报.bin'],
  ['年报.exe', '年报.exe.bin'],
  ['年报.pdf.lnk', '年报.pdf.lnk.bin'],
  ['a"b;c\r\nSet-Cookie: x=1.pdf', 'a_b;c__Set-Cookie_ x=1.pdf'],
  ['\u202efdp.scr', '_fdp.scr.bin'],
  ['..\\..\\con.pdf', '_con.pdf'],
  ['.htaccess.', 'htaccess.bin'],
  ['', 'source.bin'],
  ['<script>.html', '_script_.html'],
  ['100%.pdf', '100_.pdf'],
  ['\ud800.pdf', '_.pdf'],
])('%j is saved as %j', (name, saved) => {
  expect(downloadName(name)).toBe(saved)
})

test('a header holds a name in ASCII and the name itself', () => {
  expect(attachment("年报's (1).pdf")).toBe(
    `attachment; filename="__'s (1).pdf"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%27s%20%281%29.pdf`,
  )
})
