import { describe, expect, test } from '@jest/globals'
import { buildDocx, cell, cellOf, paragraph, row, run, table } from '../../../tests/docx/build-docx.ts'
import { describeBlocks } from '../../../tests/docx/describe-blocks.ts'
import { readDocx } from './index.ts'

const numbering = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const numbered = (ilvl: number) => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>`

const deletedRun = `<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`

const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

const drawing = (cx: number, cy: number) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="${cy}"/><a:graphic><a:blip r:embed="rId9"/></a:graphic></wp:inline></w:drawing></w:r>`

describe('what is read of a body', () => {
  test.each<[string, string, string[]]>([
    [
      'a number that exists only as numbering stands in front of its text',
      paragraph('总体情况', numbered(0)),
      ['一、总体情况'],
    ],
    [
      'a deeper list starts anew under each higher number',
      [0, 1, 1, 0, 1].map((level) => paragraph('项', numbered(level))).join(''),
      ['一、项', '（一）项', '（二）项', '二、项', '（一）项'],
    ],
    [
      'a list is counted on inside a table',
      paragraph('甲', numbered(0)) + table(row([cell('2'), cellOf(paragraph('乙', numbered(0)))])),
      ['一、甲', '0:2 | 1:二、乙'],
    ],
    [
      'a soft line break is a line break',
      '<w:p><w:r><w:t>政府</w:t><w:br/><w:t>办公室</w:t></w:r></w:p>',
      ['政府\n办公室'],
    ],
    [
      'a page break at the start of a paragraph is no text',
      '<w:p><w:r><w:br w:type="page"/><w:t>二、</w:t></w:r></w:p>',
      ['二、'],
    ],
    [
      'white space that the file does not ask to keep is left out',
      '<w:p><w:r><w:t>5 </w:t></w:r><w:r><w:t> 3</w:t></w:r></w:p>',
      ['53'],
    ],
    [
      'an inserted run is kept and a deleted one dropped',
      `<w:p><w:ins>${run('新')}</w:ins>${deletedRun}</w:p>`,
      ['新'],
    ],
    [
      'a moved paragraph is read where it went',
      `<w:p><w:moveFrom>${run('移')}</w:moveFrom>${run('留')}</w:p><w:p><w:moveTo>${run('移')}</w:moveTo></w:p>`,
      ['留', '移'],
    ],
    [
      'a paragraph whose mark is deleted continues in the next one',
      paragraph('主动公开', '<w:rPr><w:del/></w:rPr>') + paragraph('情况'),
      ['主动公开情况'],
    ],
    [
      'a deleted mark at the end of a cell joins nothing',
      table(row([cellOf(paragraph('甲', '<w:rPr><w:del/></w:rPr>')), cell('乙')])),
      ['0:甲 | 1:乙'],
    ],
    [
      'the former properties of a run do not hide it',
      `<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>可见</w:t></w:r></w:p>`,
      ['可见'],
    ],
    [
      'raised and struck digits stand apart from a number',
      `<w:p>${run('17')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('16')}${run('8', '<w:strike/>')}</w:p>`,
      ['17¹16 8'],
    ],
    ['a hidden run is dropped', `<w:p>${run('见')}${run('不见', '<w:vanish/>')}</w:p>`, ['见']],
    ['a run that turns hiding off is shown', `<w:p>${run('见', '<w:vanish w:val="0"/>')}</w:p>`, ['见']],
    [
      'a paragraph of hidden text leaves no gap',
      `${paragraph('甲')}<w:p>${run('隐', '<w:vanish/>')}</w:p>${paragraph('乙')}`,
      ['甲', '乙'],
    ],
    ['the result of a field is text and its code is not', `<w:p>${field(' PAGE ', run('3'))}</w:p>`, ['3']],
    [
      'a simple field is text',
      `<w:p><w:fldSimple w:instr=" DATE ">${run('2024年')}</w:fldSimple></w:p>`,
      ['2024年'],
    ],
    [
      'a field that never closes swallows nothing',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('正文')}</w:p>${paragraph('后文')}`,
      ['正文', '后文'],
    ],
    [
      'a contents field is left out',
      `<w:p>${field(' TOC \\o "1-3" ', `${run('一、总体情况')}<w:r><w:tab/></w:r>${run('1')}`)}</w:p>${paragraph('一、总体情况')}`,
      ['一、总体情况'],
    ],
    [
      'a contents gallery is left out',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}${paragraph('一、总体情况')}</w:sdtContent></w:sdt>${paragraph('一、总体情况')}`,
      ['一、总体情况'],
    ],
    [
      'a content control gives its content',
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('甲')}</w:sdtContent></w:sdt>`,
      ['甲'],
    ],
    [
      'a text box is read once, after its paragraph, where the file holds it twice',
      `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${box('框')}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>${paragraph('末')}`,
      ['前后', '框', '末'],
    ],
    [
      'the second content is taken where the first is unknown',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><x:y xmlns:x="urn:x"/></mc:Choice><mc:Fallback><w:t>后备</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['后备'],
    ],
    [
      'ruby keeps its base',
      `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${run('yī')}</w:rt><w:rubyBase>${run('一')}</w:rubyBase></w:ruby></w:r></w:p>`,
      ['一'],
    ],
    [
      'smart tags, links, directions and formulas keep their text',
      `<w:p><w:smartTag>${run('甲')}</w:smartTag><w:hyperlink r:id="rId1">${run('乙')}</w:hyperlink><w:bdo>${run('丙')}</w:bdo><m:oMath><m:r><m:t>97%</m:t></m:r></m:oMath></w:p>`,
      ['甲乙丙97%'],
    ],
    [
      'a symbol in an ordinary font is its character',
      '<w:p><w:r><w:sym w:font="宋体" w:char="2460"/></w:r></w:p>',
      ['①'],
    ],
    [
      'a symbol in a picture font is what mammoth knows it as',
      '<w:p><w:r><w:sym w:font="Symbol" w:char="F02D"/></w:r></w:p>',
      ['−'],
    ],
    [
      'a large picture is a block and a small one is not',
      `<w:p>${drawing(4000000, 3000000)}</w:p><w:p>${drawing(300000, 3000000)}</w:p>`,
      ['[picture]'],
    ],
    [
      'a picture of older files is a block',
      '<w:p><w:r><w:pict><v:shape style="width:415pt;height:200pt"><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r></w:p>',
      ['[picture]'],
    ],
    ['characters of markup stay characters', paragraph('A&amp;B &lt; C'), ['A&B < C']],
  ])('%s', async (_, body, blocks) => {
    const document = await readDocx(buildDocx({ body, numbering }))
    expect(describeBlocks(document.blocks)).toEqual(blocks)
  })
})

describe('places', () => {
  test('paragraphs outside tables are counted in document order, empty ones too', async () => {
    const body = paragraph('甲') + paragraph('') + table(row([cell('表'), cell('1')])) + paragraph('　乙')
    const { blocks } = await readDocx(buildDocx({ body }))
    expect(
      blocks.map((block) => (block.type === 'paragraph' ? block.pieces[0] : block.evidence)),
    ).toMatchObject([
      { evidence: { block: 0 }, offset: 0 },
      { table: 0 },
      { evidence: { block: 2 }, offset: 1, holderLength: 2 },
    ])
  })

  test('a cell names the place of its row element, deleted rows counted', async () => {
    const body = table(row([cell('旧'), cell('0')], '<w:del/>'), row([cell('甲'), cell('7')]))
    const { blocks } = await readDocx(buildDocx({ body }))
    expect(blocks).toMatchObject([
      { rowCount: 1, cells: [{ row: 0 }, { row: 0, evidence: { table: 0, row: 1, column: 1 } }] },
    ])
  })

  test('empty paragraphs are counted as the gap before the next block', async () => {
    const { blocks } = await readDocx(buildDocx({ body: paragraph('') + paragraph('') + paragraph('甲') }))
    expect(blocks).toMatchObject([{ gapBefore: 2, isLine: false }])
  })
})

test('heading levels come from the outline, the style or the name of the style', async () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="2"><w:name w:val="公文标题"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="3"><w:name w:val="子"/><w:basedOn w:val="2"/></w:style>`
  const body =
    ['1', '2', '3'].map((id) => paragraph('题', `<w:pStyle w:val="${id}"/>`)).join('') +
    paragraph('题', '<w:outlineLvl w:val="3"/>') +
    paragraph('文', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
  const { blocks } = await readDocx(buildDocx({ body, styles }))
  expect(blocks).toMatchObject([1, 2, 2, 4, null].map((headingLevel) => ({ headingLevel })))
})

test('numbering comes through a style, and list 0 switches it off', async () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="k"><w:basedOn w:val="h"/></w:style>`
  const body =
    paragraph('总体', '<w:pStyle w:val="h"/>') +
    paragraph('说明', '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
    paragraph('公开', '<w:pStyle w:val="k"/>')
  const { blocks } = await readDocx(buildDocx({ body, styles, numbering }))
  expect(describeBlocks(blocks)).toEqual(['一、总体', '说明', '二、公开'])
})

test('text is hidden by its character style and by its paragraph style', async () => {
  const styles = `
    <w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style>`
  const body = `<w:p>${run('甲')}${run('乙', '<w:rStyle w:val="c"/>')}</w:p>${paragraph('丙', '<w:pStyle w:val="p"/>')}`
  const { blocks } = await readDocx(buildDocx({ body, styles }))
  expect(describeBlocks(blocks)).toEqual(['甲'])
})

test('a note follows the block that refers to it, and its sign is no part of a number', async () => {
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('线')}</w:footnote><w:footnote w:id="2">${paragraph('含自然失效5件')}</w:footnote>`
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const body = table(row([cell('规章'), cellOf(`<w:p>${run('22')}${reference}</w:p>`)])) + paragraph('后')
  const { blocks } = await readDocx(buildDocx({ body, footnotes }))
  expect(describeBlocks(blocks)).toEqual(['0:规章 | 1:22', '含自然失效5件', '后'])
})

test('the title of the properties is metadata', async () => {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> 年度报告 </dc:title><dc:creator>某人</dc:creator></cp:coreProperties>`
  const { metadata } = await readDocx(buildDocx({ body: paragraph('文'), core }))
  expect(metadata).toEqual({ titles: ['年度报告'], agencies: [], siteCode: null })
})
