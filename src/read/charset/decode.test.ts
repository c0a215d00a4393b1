import { describe, expect, test } from '@jest/globals'
import { decode } from './decode.ts'

const text = '一、总体情况：公开12条'
const utf8 = new TextEncoder().encode(text)
/** '一' and '总' in GBK, and '𠮷' (a name's character) in four bytes of GB18030. */
const gbk = Uint8Array.of(0xd2, 0xbb, 0xd7, 0xdc)
const rare = Uint8Array.of(0x95, 0x34, 0xb2, 0x35)

function utf16(value: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(value.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < value.length; index++)
    view.setUint16(2 * index, value.charCodeAt(index), isLittle)
  return bytes
}

function join(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? Buffer.from(part, 'latin1') : part)]),
  )
}

describe('the text of bytes', () => {
  test.each([
    ['UTF-8 without a word', utf8, text],
    ['UTF-8 with a byte order mark', join('\xEF\xBB\xBF', utf8), text],
    ['UTF-16 LE with a byte order mark', join('\xFF\xFE', utf16(text, true)), text],
    ['UTF-16 BE with a byte order mark', join('\xFE\xFF', utf16(text, false)), text],
    ['UTF-16 LE without one', utf16(`${text}\n123456\n`, true), `${text}\n123456\n`],
    ['UTF-16 BE without one', utf16(`${text}\n123456\n`, false), `${text}\n123456\n`],
    ['GBK without a word', gbk, '一总'],
    [
      'a rare character on a page that says gb2312',
      join('<meta charset="gb2312">', rare),
      '<meta charset="gb2312">𠮷',
    ],
    ['UTF-8 on a page that says gb2312', join('<meta charset=gb2312>', utf8), `<meta charset=gb2312>${text}`],
    [
      'Big5 by its label',
      join('<meta charset="big5">', Uint8Array.of(0xa4, 0x40)),
      '<meta charset="big5">一',
    ],
    [
      'GBK on a page that says iso-8859-1',
      join('<meta charset="iso-8859-1">', gbk),
      '<meta charset="iso-8859-1">一总',
    ],
    [
      'a declaration after 5,000 bytes',
      join(`${' '.repeat(5000)}<meta charset=big5>`, Uint8Array.of(0xa4, 0x40)),
      `${' '.repeat(5000)}<meta charset=big5>一`,
    ],
  ])('is read from %s', (_, bytes, expected) => {
    expect(decode(bytes)).toBe(expected)
  })

  test('follows the hint where bytes and declaration are silent', () => {
    expect(decode(Uint8Array.of(0xa4, 0x40, 0xa4, 0x41), { charset: 'Big5' })).toBe('一乙')
  })

  test('trusts a declaration more than the hint', () => {
    expect(decode(join('<meta charset="gbk">', gbk), { charset: 'big5' })).toBe('<meta charset="gbk">一总')
  })

  test('stays UTF-8 when the file was cut within a character', () => {
    const long = new TextEncoder().encode(text.repeat(20))
    expect(decode(long.subarray(0, long.length - 1))).toContain(text)
  })

  test('takes no notice of a hint that names no charset', () => {
    expect(decode(gbk, { charset: 'no-such-thing' })).toBe('一总')
  })
})
