import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { readDocument } from './read-document.ts'

const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => new TextEncoder().encode(text)

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return (await readDocument(bytes)).mediaType
  } catch (error) {
    const { code, params } = error as { code: string; params: { kind?: string } }
    return params.kind ? `${code} ${params.kind}` : code
  }
}

const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))
const ole = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'
const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + index * index * 31) % 256)

describe('the kind of a file is told by its content', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', utf8(' \n\t\n'), 'empty'],
    ['plain text', utf8('一、总体情况\n良好。'), 'text/plain'],
    ['Markdown', utf8('# 一、总体情况\n\n良好。'), 'text/markdown'],
    [
      'Markdown that begins with an HTML table',
      utf8('<table><tr><td>1</td></tr></table>\n\n## 情况'),
      'text/markdown',
    ],
    ['a page', utf8('<!-- x -->\n<!DOCTYPE html><p>总体情况</p>'), 'text/html'],
    ['a page in UTF-16', utf16('\uFEFF<html><body><p>总体情况良好</p></body></html>'), 'text/html'],
    ['a piece of a page', utf8('<div><p>总体情况</p></div>'), 'text/html'],
    ['a page without text', utf8('<html><body><script>1</script></body></html>'), 'empty'],
    ['a page of pictures', utf8('<html><body><img src="a.jpg" width="800"></body></html>'), 'no-text'],
    ['a picture', latin('\x89PNG\r\n\x1A\n0000'), 'no-text image'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'unsupported xlsx'],
    ['an OFD', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'unsupported ofd'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'unsupported zip'],
    ['a cut zip', zipSync({ 'a.txt': strToU8('a') }).subarray(0, 40), 'damaged'],
    ['a Word 97 file', latin(`${ole}${'\0'.repeat(600)}`), 'unsupported ole'],
    [
      'an office file under a password',
      Uint8Array.from([...latin(ole), ...utf16('EncryptedPackage')]),
      'encrypted',
    ],
    ['gzip', latin('\x1F\x8B\x08\0\0'), 'unsupported gzip'],
    ['RAR', latin('Rar!\x1A\x07\x00'), 'unsupported rar'],
    ['noise', noise, 'unsupported binary'],
    [
      'a page saved with its pictures',
      utf8('MIME-Version: 1.0\nContent-Type: multipart/related;\n\n--x'),
      'unsupported mhtml',
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await outcome(bytes)).toBe(expected)
  })
})
