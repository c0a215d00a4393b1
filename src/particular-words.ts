import type { Language } from './error-message.ts'

type Words = Readonly<Record<Language, string>>

/** What a particular of an error is called: `limit` is 限制项. A name that is not here stays as it is. */
export const particularNames: Readonly<Record<string, Words>> = {
  format: { en: 'format', zh: '格式' },
  kind: { en: 'kind', zh: '类型' },
  limit: { en: 'limit', zh: '限制项' },
  maximum: { en: 'maximum', zh: '上限' },
  method: { en: 'method', zh: '压缩方法' },
  page: { en: 'page', zh: '页' },
  part: { en: 'part', zh: '位置' },
  reason: { en: 'reason', zh: '原因' },
  sections: { en: 'sections found', zh: '找到的部分' },
  tables: { en: 'tables found', zh: '找到的统计表' },
  year: { en: 'year', zh: '年度' },
}

/** Words for the values that are codes, by the particular's name; any other value is shown as it is. */
export const particularValues: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  kind: {
    ole: {
      en: 'Word 97, Excel 97 or WPS file (.doc, .xls, .wps)',
      zh: '旧版Word、Excel或WPS文件（.doc、.xls、.wps）',
    },
    xlsx: { en: 'Excel workbook (.xlsx)', zh: 'Excel工作簿（.xlsx）' },
    pptx: { en: 'PowerPoint slides (.pptx)', zh: 'PowerPoint演示文稿（.pptx）' },
    ofd: { en: 'OFD document (.ofd)', zh: 'OFD版式文件（.ofd）' },
    odt: { en: 'OpenDocument file (.odt)', zh: 'OpenDocument文件（.odt）' },
    rtf: { en: 'rich text (.rtf)', zh: 'RTF文件（.rtf）' },
    caj: { en: 'CAJ document (.caj)', zh: 'CAJ文件（.caj）' },
    image: { en: 'picture', zh: '图片' },
    mhtml: { en: 'web page or mail saved as one file (.mht)', zh: '单文件网页或邮件（.mht）' },
    binary: { en: 'no text', zh: '非文本文件' },
    zip: { en: 'archive (.zip)', zh: '压缩包（.zip）' },
    zip64: { en: 'archive of more than 4 GB (ZIP64)', zh: '超过4GB的压缩包（ZIP64）' },
    gzip: { en: 'archive (.gz)', zh: '压缩包（.gz）' },
    rar: { en: 'archive (.rar)', zh: '压缩包（.rar）' },
    '7z': { en: 'archive (.7z)', zh: '压缩包（.7z）' },
    bzip2: { en: 'archive (.bz2)', zh: '压缩包（.bz2）' },
    xz: { en: 'archive (.xz)', zh: '压缩包（.xz）' },
  },
  limit: {
    bytes: { en: 'bytes', zh: '字节数' },
    'inflated-bytes': { en: 'bytes when unpacked', zh: '解压后的字节数' },
    streamBytes: { en: 'bytes when unpacked', zh: '解压后的字节数' },
    'zip-members': { en: 'members of the package', zh: '压缩包内文件数' },
    pages: { en: 'pages', zh: '页数' },
    operators: { en: 'drawing operators', zh: '绘图指令数' },
    operatorsPerPage: { en: 'drawing operators on a page', zh: '单页绘图指令数' },
    glyphs: { en: 'characters', zh: '字符数' },
    edgesPerPage: { en: 'lines drawn on a page', zh: '单页线条数' },
    imagePixels: { en: 'pixels of pictures', zh: '图片像素数' },
    tableCells: { en: 'table cells', zh: '表格单元格数' },
    cells: { en: 'table cells', zh: '表格单元格数' },
    columns: { en: 'table columns', zh: '表格列数' },
    blocks: { en: 'paragraphs and tables', zh: '段落与表格数' },
    lines: { en: 'lines', zh: '行数' },
    'aligned-lines': { en: 'aligned lines', zh: '对齐的行数' },
    tags: { en: 'tags', zh: '标签数' },
    elements: { en: 'elements', zh: '元素数' },
    attributes: { en: 'attributes of one tag', zh: '单个标签的属性数' },
    depth: { en: 'levels of nesting', zh: '嵌套层数' },
  },
  reason: {
    'listed twice': { en: 'listed twice', zh: '重复登记' },
    'document type declaration': { en: 'document type declaration', zh: '含文档类型声明' },
  },
}
