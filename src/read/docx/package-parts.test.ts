import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { buildDocx, cell, paragraph, row, table } from '../../../tests/docx/build-docx.ts'
import { describeBlocks } from '../../../tests/docx/describe-blocks.ts'
import { officeZipLimits } from '../zip/index.ts'
import { isEncryptedPackage, readDocx } from './index.ts'
import { readPackageParts } from './package-parts.ts'

const relationships = (target: string) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`,
  )

const document = (content: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${content}</w:t></w:r></w:p></w:body></w:document>`

test('the main part is the one that the package names', async () => {
  const bytes = zipSync({
    '_rels/.rels': relationships('/word/document2.xml'),
    'word/document2.xml': strToU8(document('新')),
    'word/document.xml': strToU8(document('旧')),
  })
  expect(describeBlocks((await readDocx(bytes)).blocks)).toEqual(['新'])
})

test('a part in UTF-16 is read', async () => {
  const bytes = zipSync({
    'word/document.xml': new Uint8Array(Buffer.from(`\uFEFF${document('文')}`, 'utf16le')),
  })
  expect(describeBlocks((await readDocx(bytes)).blocks)).toEqual(['文'])
})

describe('bytes are refused', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['of a zip without a document', 'unsupported', () => zipSync({ 'a.txt': strToU8('文') })],
    [
      'of a workbook',
      'unsupported',
      () =>
        zipSync({
          '_rels/.rels': relationships('xl/workbook.xml'),
          'xl/workbook.xml': strToU8('<workbook/>'),
        }),
    ],
    ['of no zip', 'damaged', () => strToU8('政府信息公开')],
    [
      'of a document that is not well-formed',
      'damaged',
      () => zipSync({ 'word/document.xml': strToU8('<w:document>') }),
    ],
    [
      'of a document with broken characters',
      'damaged',
      () => zipSync({ 'word/document.xml': new Uint8Array([...strToU8('<w:document>'), 0xff, 0xfe, 0xff]) }),
    ],
    [
      'of a table with a million cells',
      'too-large',
      () => buildDocx({ body: table(row([cell('1', '<w:gridSpan w:val="1000000"/>')])) }),
    ],
    ['of paragraphs without end', 'too-large', () => buildDocx({ body: '<w:p/>'.repeat(60_000) })],
  ])('%s', async (_, code, build) => {
    await expect(readDocx(build())).rejects.toMatchObject({ name: 'SourceError', code })
  })
})

test('a part that inflates beyond the limit is refused, and a member that is not needed is never inflated', () => {
  const limits = { ...officeZipLimits, maxMemberBytes: 2000 }
  const picture = new Uint8Array(100_000)
  const bytes = buildDocx({ body: paragraph('文'), members: { 'word/media/image1.png': picture } })
  expect(readPackageParts(bytes, limits).document).toContain('文')
  const long = buildDocx({ body: paragraph('文'.repeat(2000)) })
  expect(() => readPackageParts(long, limits)).toThrow(expect.objectContaining({ code: 'too-large' }))
})

test('an office document under a password is known by its stream', () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  expect(isEncryptedPackage(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(true)
  expect(isEncryptedPackage(Buffer.concat([ole, Buffer.from('WordDocument', 'utf16le')]))).toBe(false)
})
