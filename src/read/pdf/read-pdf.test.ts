import { describe, expect, test } from '@jest/globals'
import { readPdf } from './index.ts'
import {
  buildPdf,
  deflatedObject,
  firstExtraObject,
  printAt,
  streamObject,
  strokeGrid,
  strokeLine,
  utf16Hex,
} from './testing/build-pdf.ts'
import { blocksOf, gridsOf, rowsOf, textsOf } from './testing/read-blocks.ts'
import { twoRows } from './testing/two-rows.ts'

async function errorOf(bytes: Uint8Array): Promise<unknown> {
  return readPdf(bytes).then(
    () => null,
    (error: unknown) => error,
  )
}

describe('text', () => {
  test('Han fonts that are not embedded give their text in both encodings', async () => {
    const gbk = `BT /F4 10 Tf 50 650 Td <${Buffer.from([0xd6, 0xd0, 0xce, 0xc4]).toString('hex')}> Tj ET\n`
    expect(textsOf(await blocksOf([{ content: printAt(50, 700, '政府信息') + gbk }]))).toEqual([
      '政府信息',
      '中文',
    ])
  })

  test('vertical text in a cell keeps every character in order', async () => {
    const vertical = `BT /F3 10 Tf 65 735 Td <${utf16Hex('三、办理结果')}> Tj ET\n`
    const content = strokeGrid([50, 80, 180], [640, 740]) + vertical + printAt(120, 690, '9')
    expect(rowsOf(gridsOf(await blocksOf([{ content }]))[0])).toEqual(['三、办理结果|9'])
  })

  test('characters one below the other read as one word', async () => {
    const stack = [...'结果'].map((character, index) => printAt(60, 720 - 12 * index, character)).join('')
    const content = strokeGrid([50, 80, 180], [640, 740]) + stack + printAt(120, 690, '9')
    expect(rowsOf(gridsOf(await blocksOf([{ content }]))[0])).toEqual(['结果|9'])
  })

  test('a Type 3 font gives its text', async () => {
    const glyph = streamObject('', '500 0 0 0 400 700 d1 0 0 400 700 re f')
    const toUnicode = streamObject('', '1 beginbfchar <41> <7EDF> endbfchar')
    const font = [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0]',
      `/CharProcs << /a ${firstExtraObject} 0 R >> /Encoding << /Differences [65 /a] >>`,
      `/FirstChar 65 /LastChar 65 /Widths [500] /ToUnicode ${firstExtraObject + 1} 0 R >>`,
    ].join(' ')
    const content = `BT /T3 10 Tf 50 700 Td (AA) Tj ET`
    const [paragraph] = await blocksOf(
      [{ content, fonts: `/T3 ${firstExtraObject + 2} 0 R` }],
      [glyph, toUnicode, font],
    )
    expect(paragraph).toMatchObject({ text: '统统', pieces: [{ edges: [50, 55, 60] }] })
  })

  test('a character that the font cannot name leaves a mark', async () => {
    const unnamed = `BT /F2 10 Tf 50 700 Td <0031e0000032> Tj ET`
    expect(textsOf(await blocksOf([{ content: unnamed }]))).toEqual(['1\ufffd2'])
  })

  test('two dashes that a font sets as one glyph are two', async () => {
    expect(textsOf(await blocksOf([{ content: printAt(50, 700, '\u2e3a') }]))).toEqual(['——'])
  })

  test('a character printed twice for boldness is read once', async () => {
    const content = printAt(50, 700, '11') + printAt(50.4, 700, '11')
    expect(textsOf(await blocksOf([{ content }]))).toEqual(['11'])
  })

  test('invisible text is left out unless the page has no other', async () => {
    const hidden = `BT 3 Tr /F1 10 Tf 50 600 Td (12345) Tj ET\n`
    expect(textsOf(await blocksOf([{ content: `0 Tr ${printAt(50, 700, '总体情况')}${hidden}` }]))).toEqual([
      '总体情况',
    ])
    expect(textsOf(await blocksOf([{ content: hidden }]))).toEqual(['12345'])
  })

  test('a line that reaches the margin goes on in the next one, also over a page break', async () => {
    const full = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十'
    const blocks = await blocksOf([
      { content: printAt(70, 60, `　　${full.slice(2)}`) },
      { content: printAt(70, 780, full) + printAt(70, 760, '到此为止。') + printAt(90, 740, '另起一段。') },
    ])
    expect(textsOf(blocks)).toEqual([`${full.slice(2)}${full}到此为止。`, '另起一段。'])
  })

  test('every character of a line has its place', async () => {
    const [paragraph] = await blocksOf([{ content: printAt(50, 700, '共12件', 10, 'F2') }])
    expect(paragraph?.type === 'paragraph' && paragraph.pieces[0]?.edges).toEqual([50, 60, 65, 70, 80])
  })
})

describe('the page as shown', () => {
  test('a turned page is read upright, with evidence as it is shown', async () => {
    const turned = { content: `0 1 -1 0 800 0 cm ${twoRows}`, entries: '/Rotate 90' }
    const [grid] = gridsOf(await blocksOf([turned]))
    expect(rowsOf(grid)).toEqual(['许可|25', '处罚|7'])
    expect(grid?.cells[1]?.evidence.bbox).toEqual([190, 65.2, 201.12, 75.2])
  })

  test('text set sideways on an upright page is read, with evidence as it is shown', async () => {
    const [grid] = gridsOf(await blocksOf([{ content: `0 1 -1 0 800 0 cm ${twoRows}` }]))
    expect(rowsOf(grid)).toEqual(['许可|25', '处罚|7'])
    expect(grid?.cells[1]?.evidence.bbox).toEqual([65.2, 640.88, 75.2, 652])
  })

  test('the crop box is the page', async () => {
    const entries = '/CropBox [40 100 300 800]'
    const [grid] = gridsOf(await blocksOf([{ content: twoRows, entries }]))
    expect(grid?.cells[1]?.evidence).toEqual({ page: 1, bbox: [150, 65.2, 161.12, 75.2] })
  })
})

describe('files that are damaged in part', () => {
  const size =
    '/Type /XObject /Subtype /Image /Width 5000 /Height 5000 /ColorSpace /DeviceGray /BitsPerComponent 8'

  test.each([
    ['a form that is none', '<< /Type /XObject /Subtype /Form >>'],
    ['a picture that is too large', streamObject(size, 'x')],
  ])('%s is left out, which an issue says', async (_, object) => {
    const page = {
      content: `${printAt(50, 700, '公开')}/X Do`,
      resources: `/XObject << /X ${firstExtraObject} 0 R >>`,
    }
    const { blocks, issues } = await readPdf(buildPdf([page], [object]))
    expect(textsOf(blocks)).toEqual(['公开'])
    expect(issues).toMatchObject([{ code: 'parts-left-out', severity: 'warning' }])
  })

  test('a whole file has no such issue', async () => {
    const { issues } = await readPdf(buildPdf([{ content: printAt(50, 700, '公开') }]))
    expect(issues).toEqual([])
  })
})

describe('files that give no document', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'damaged'],
    ['a text file', Buffer.from('总体情况'), 'damaged'],
    ['a page without text', buildPdf([{ content: strokeLine(0, 0, 100, 100) }]), 'no-text'],
    ['too many pages', buildPdf(Array.from({ length: 301 }, () => ({ content: '' }))), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await errorOf(bytes)).toMatchObject({ name: 'SourceError', code })
  })

  test('a file that asks for a password is encrypted', async () => {
    const key = 'ab'.repeat(32)
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    expect(await errorOf(buildPdf([{ content: twoRows }], [], encrypt))).toMatchObject({ code: 'encrypted' })
  })

  test('forms that nest without end are stopped by the count of operators', async () => {
    const depth = 8
    const forms = Array.from({ length: depth }, (_, level) => {
      const next = level + 1 < depth ? `/X ${firstExtraObject + level + 1} 0 R` : ''
      const content = level + 1 < depth ? '/X Do '.repeat(10) : printAt(10, 10, '1')
      return streamObject(
        `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << ${next} >> >>`,
        content,
      )
    })
    const resources = `/XObject << /X ${firstExtraObject} 0 R >>`
    const error = await errorOf(buildPdf([{ content: '/X Do', resources }], forms))
    expect(error).toMatchObject({ code: 'too-large', params: { limit: 'operatorsPerPage' } })
  })

  test('a stream that inflates without end is stopped by its length', async () => {
    const bomb = deflatedObject('0'.repeat(200 * 1024 * 1024), 2)
    const error = await errorOf(buildPdf([{ content: printAt(10, 10, '1') }], [bomb]))
    expect(error).toMatchObject({ code: 'too-large', params: { limit: 'streamBytes' } })
  })
})
