import { expect, test } from '@jest/globals'
import type { Cell, Report } from '../document/index.ts'
import { cellKeys, forms } from '../forms/index.ts'
import { cellsCsvHead, cellsCsvLines } from './index.ts'

const blank: Cell = { value: null, unit: null, raw: '', status: 'blank', evidence: null }

function reportWith(cells: Record<string, Cell>): Report {
  const all = cellKeys(forms['2021'].tables.disclosure).map((key) => [key, cells[key] ?? blank])
  return {
    schemaVersion: 1,
    id: 'ab12',
    source: {
      name: 'a.docx',
      mediaType: 'text/plain',
      bytes: 1,
      sha256: 'ab12',
      url: null,
      retrievedAt: null,
    },
    extractor: { name: 'gongkai', version: '0.0.0' },
    title: null,
    agency: '=云溪市,示例局',
    year: 2023,
    period: null,
    form: '2021',
    preamble: '',
    sections: [],
    tables: {
      disclosure: { form: '2021', cells: Object.fromEntries(all) },
      applications: null,
      disputes: null,
    },
    checks: [],
    issues: [],
  }
}

function fieldsOf(raw: string, value: number | null): string {
  const cell: Cell = {
    value,
    unit: '件',
    raw,
    status: 'read',
    evidence: { table: 0, row: 1, column: 2, span: [0, 1] },
  }
  return cellsCsvLines(reportWith({ 'regulations.issued': cell })).split('\r\n')[0] ?? ''
}

test('the head begins with a byte order mark and names the columns', () => {
  expect(cellsCsvHead()).toMatch(/^\ufeffreport,agency,year,table,row,column,.*,evidence,report_id\r\n$/)
})

test('a cell is a row with its labels, value, raw text and evidence', () => {
  expect(fieldsOf('3件', 3)).toBe(
    `a.docx,"'=云溪市,示例局",2023,disclosure,regulations,issued,主动公开政府信息情况,第二十条第（一）项 / 规章,本年制发件数,3,件,3件,read,"{""table"":0,""row"":1,""column"":2,""span"":[0,1]}",ab12`,
  )
})

test('every cell of the form has its row, blanks included, and lines end in CR LF', () => {
  const lines = cellsCsvLines(reportWith({})).split('\r\n')
  expect(lines).toHaveLength(10 + 1)
  expect(lines.at(-1)).toBe('')
})

test.each([
  ['-18', '-18'],
  ['+1.5', '+1.5'],
  ['-', '-'],
  ['-1+2', "'-1+2"],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
])('a spreadsheet gets %s as %s', (raw, field) => {
  expect(fieldsOf(raw, 1).split(',').at(12)).toBe(field)
})
