import { strToU8, zipSync } from 'fflate'

/** The parts of a document that the layouts write. */
export interface DocxParts {
  /** What stands in w:body, without the section properties. */
  readonly body: string
  readonly styles: string
  /** Text of the page head; the foot holds the page number. */
  readonly head: string
}

/** The parts as a DOCX file; its bytes do not depend on the clock. */
export function packageDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'header', 'header1.xml'],
      ['rId4', 'footer', 'footer1.xml'],
    ]),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${parts.body}${sectionProperties}</w:body></w:document>`,
    'word/styles.xml': `${declaration}<w:styles ${namespaces}>${parts.styles}</w:styles>`,
    'word/numbering.xml': `${declaration}<w:numbering ${namespaces}>${numbering}</w:numbering>`,
    'word/header1.xml': `${declaration}<w:hdr ${namespaces}><w:p><w:r><w:t>${parts.head}</w:t></w:r></w:p></w:hdr>`,
    'word/footer1.xml': `${declaration}<w:ftr ${namespaces}>${pageNumber}</w:ftr>`,
  }
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 1, 1) })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relations(targets: readonly (readonly [string, string, string])[]): string {
  const list = targets.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relationshipBase}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = [
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>`,
  `<Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/>`,
  `<Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/>`,
  `<Override PartName="/word/header1.xml" ContentType="${wordType}.header+xml"/>`,
  `<Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/></Types>`,
].join('')

const sectionProperties = [
  '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>',
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="850" w:footer="850" w:gutter="0"/></w:sectPr>',
].join('')

const pageNumber =
  '<w:p><w:r><w:t>- </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> -</w:t></w:r></w:p>'

/** Numbering 1: 一、 for headings. */
const numbering = [
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>',
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>',
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
].join('')
