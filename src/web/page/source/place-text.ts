import type { Evidence } from '../../../document/index.ts'
import type { Language } from '../../../error-message.ts'

/** Where an evidence points, in words: 第2页, 第14行, 表1第6行第2列, 第12段. */
export function placeText(evidence: Evidence | null, language: Language): string {
  const { page, line, block, table, row, column } = evidence ?? {}
  const isChinese = language === 'zh'
  if (page !== undefined) return isChinese ? `第${page}页` : `page ${page}`
  if (line !== undefined) return isChinese ? `第${line}行` : `line ${line}`
  if (block !== undefined) return isChinese ? `第${block + 1}段` : `paragraph ${block + 1}`
  if (table === undefined) return isChinese ? '来源中没有' : 'not in the source'
  const parts: [string, string][] = [[`表${table + 1}`, `table ${table + 1}`]]
  if (row !== undefined) parts.push([`第${row + 1}行`, `row ${row + 1}`])
  if (column !== undefined) parts.push([`第${column + 1}列`, `column ${column + 1}`])
  return isChinese ? parts.map(([zh]) => zh).join('') : parts.map(([, en]) => en).join(', ')
}
