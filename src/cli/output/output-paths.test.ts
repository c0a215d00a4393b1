import { expect, test } from '@jest/globals'
import { OutputPaths } from './output-paths.ts'

function pathsFor(...names: string[]): string[] {
  const paths = new OutputPaths(['cells.csv'])
  return names.map((name) => paths.pathFor(name))
}

test.each([
  ['a.docx', 'a.docx.json'],
  ['年报/2023/市 局.pdf', '年报/2023/市 局.pdf.json'],
  ['./a.txt', 'a.txt.json'],
  ['../../a.txt', '__/__/a.txt.json'],
  ['/etc/a.txt', 'etc/a.txt.json'],
  ['C:/reports/a.txt', 'C_/reports/a.txt.json'],
  ['what?<>|"*\\:.txt', 'what________.txt.json'],
  ['line\nbreak.txt', 'line_break.txt.json'],
  ['folder. /a.txt', 'folder__/a.txt.json'],
  ['CON.txt', '_CON.txt.json'],
  ['aux', '_aux.json'],
  ['com1 .txt', '_com1 .txt.json'],
  ['lpt9/a.txt', '_lpt9/a.txt.json'],
  ['console.txt', 'console.txt.json'],
])('%j goes to %s', (name, path) => {
  expect(pathsFor(name)).toEqual([path])
})

test.each([
  [['A.txt', 'a.txt']],
  [['a.txt', 'a.txt']],
  [['a?.txt', 'a*.txt', 'a_.txt']],
  [['\u00e9.txt', 'e\u0301.txt']],
  [['a', 'a.json/b']],
  [['a.json/b', 'a']],
  [['cells.csv/a.txt', 'CELLS.CSV/b.txt']],
])('%j get paths of their own on a disk that ignores case', (names) => {
  const paths = pathsFor(...names).map((path) => path.normalize('NFC').toLowerCase())
  expect(new Set(paths).size).toBe(names.length)
  for (const path of paths) expect(paths.filter((other) => other.startsWith(`${path}/`))).toEqual([])
  expect(paths.filter((path) => path.startsWith('cells.csv/'))).toEqual([])
})

test('what had to give way carries eight digits of a hash before its endings', () => {
  expect(pathsFor('A.txt', 'a.txt')[1]).toMatch(/^a~[0-9a-f]{8}\.txt\.json$/)
})

test('a long name is cut between characters, keeps its ending and stays apart from its like', () => {
  const long = '报'.repeat(100)
  const [one, other] = pathsFor(`${long}甲.docx`, `${long}乙.docx`)
  expect(one).toMatch(/^报+~[0-9a-f]{8}\.docx\.json$/)
  expect(Buffer.byteLength(one ?? '')).toBeLessThanOrEqual(205)
  expect(other).not.toBe(one)
})

test('files of one folder stay together', () => {
  expect(pathsFor('A?/x', 'A?/y')).toEqual(['A_/x.json', 'A_/y.json'])
})
