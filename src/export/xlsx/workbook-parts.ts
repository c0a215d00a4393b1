import { escapeXml } from './sheet-xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const documentTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const sheetTypes = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The cell format of a head, by its place in the styles; 0 is that of everything else. */
export const headStyle = 1

/** The parts of a workbook beside its sheets, by path (ECMA-376, part 1, 12.3). Nothing in them tells the time. */
export function workbookParts(sheetNames: readonly string[]): readonly (readonly [string, string])[] {
  const sheets = sheetNames.map((name, index) => ({ name, number: index + 1 }))
  return [
    ['[Content_Types].xml', contentTypesXml(sheets.map(({ number }) => number))],
    ['_rels/.rels', relationshipsXml([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationshipsXml([
        ...sheets.map(({ number }) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml],
  ]
}

function contentTypesXml(numbers: readonly number[]): string {
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...numbers.map((number) => [`/xl/worksheets/sheet${number}.xml`, 'worksheet']),
    ['/xl/styles.xml', 'styles'],
  ].map(([path, type]) => `<Override PartName="${path}" ContentType="${contentTypes}.${type}+xml"/>`)
  return `${declaration}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function workbookXml(sheets: readonly { readonly name: string; readonly number: number }[]): string {
  const listed = sheets.map(
    ({ name, number }) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  )
  return `${declaration}<workbook xmlns="${sheetTypes}" xmlns:r="${documentTypes}"><sheets>${listed.join('')}</sheets></workbook>`
}

function relationshipsXml(relationships: readonly (readonly [string, string])[]): string {
  const listed = relationships.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${documentTypes}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packageTypes}/relationships">${listed.join('')}</Relationships>`
}

const stylesXml = `${declaration}<styleSheet xmlns="${sheetTypes}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
