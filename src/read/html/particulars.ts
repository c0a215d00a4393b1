import type { Grid } from '../../document/index.ts'
import type { Draft } from './draft.ts'

/** What a page tells of its report beside it: its name, its publisher. In the order printed. */
export interface Particulars {
  readonly titles: readonly string[]
  readonly agencies: readonly string[]
}

/** True for a table of particulars (索引号, 发布机构, 公开日期 …), which must not be taken for statistics. */
export function isParticulars(grid: Grid): boolean {
  if (grid.rowCount > maxRows) return false
  const labels = new Set(
    grid.cells.map((cell) => labelOf(cell.text)).filter((label) => labelKinds.has(label)),
  )
  return labels.size >= minLabels
}

/** True for a short line that begins with a label of particulars, such as `来源：某局 时间：2022-01-01`. */
export function isParticularsLine(text: string): boolean {
  const label = /^[【[]?([^：:\s]{2,8}(?:\s[^：:\s])?)\s*[：:]/.exec(text)?.[1]
  return text.length <= maxLineCharacters && label !== undefined && labelKinds.has(labelOf(label))
}

/** The titles and agencies that particulars name, in tables and in lines. */
export function readParticulars(drafts: readonly Draft[]): Particulars {
  const pairs = drafts.flatMap(({ block }) => {
    if (block.type === 'grid') return isParticulars(block) ? gridPairs(block) : []
    return block.type === 'paragraph' ? linePairs(block.text) : []
  })
  return { titles: valuesOf(pairs, 'title'), agencies: valuesOf(pairs, 'agency') }
}

type Pair = readonly [label: string, value: string]
type LabelKind = 'title' | 'agency' | 'other'

const maxRows = 16
const minLabels = 3
const maxLineCharacters = 120

const labelKinds: ReadonlyMap<string, LabelKind> = new Map<string, LabelKind>([
  ...['名称', '标题', '信息名称', '文件名称', '公文名称'].map((label) => [label, 'title'] as const),
  ...[
    '发布机构',
    '发文机关',
    '发布机关',
    '发文单位',
    '发布单位',
    '信息来源',
    '来源',
    '公开机构',
    '制发机关',
  ].map((label) => [label, 'agency'] as const),
  ...['公开责任部门', '责任部门', '发文机构', '公开主体', '信息提供', '供稿单位', '单位'].map(
    (label) => [label, 'agency'] as const,
  ),
  ...[
    '索引号',
    '信息索引号',
    '索取号',
    '文号',
    '发文字号',
    '文件编号',
    '分类',
    '主题分类',
    '体裁分类',
    '组配分类',
    '信息分类',
  ].map((label) => [label, 'other'] as const),
  ...[
    '公开日期',
    '发布日期',
    '发布时间',
    '成文日期',
    '生成日期',
    '发文日期',
    '公开时间',
    '生效日期',
    '时间',
    '日期',
  ].map((label) => [label, 'other'] as const),
  ...[
    '关键词',
    '主题词',
    '内容概述',
    '公开形式',
    '公开方式',
    '公开范围',
    '公开时限',
    '有效性',
    '信息类别',
    '服务对象',
  ].map((label) => [label, 'other'] as const),
  ...[
    '浏览次数',
    '浏览量',
    '阅读次数',
    '访问量',
    '点击数',
    '点击次数',
    '点击量',
    '阅读',
    '字号',
    '字体',
    '字体大小',
  ].map((label) => [label, 'other'] as const),
  ...[
    '作者',
    '编辑',
    '责任编辑',
    '栏目',
    '采集时间',
    '原文链接',
    '更新时间',
    '失效日期',
    '体裁',
    '语种',
    '载体类型',
  ].map((label) => [label, 'other'] as const),
])

/** A label before its colon, also where nothing parts it from the value before: `发布日期：2022-02-14来源：某局`. */
const knownLabel = new RegExp(
  `(?:${[...labelKinds.keys()].sort((a, b) => b.length - a.length).join('|')})\\s*[：:]\\s*`,
  'g',
)

function labelOf(text: string): string {
  return text.replace(/[\s：:【】[\]]/g, '')
}

function gridPairs(grid: Grid): Pair[] {
  const pairs: Pair[] = []
  grid.cells.forEach((cell, index) => {
    const next = grid.cells[index + 1]
    if (labelKinds.has(labelOf(cell.text)) && next?.row === cell.row)
      pairs.push([labelOf(cell.text), next.text])
    pairs.push(...linePairs(cell.text))
  })
  return pairs
}

function linePairs(text: string): Pair[] {
  if (!isParticularsLine(text)) return []
  const marks = [...text.matchAll(knownLabel)]
  return marks.map((mark, index) => {
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim()
    return [labelOf(mark[0]), value.split(/\s/)[0] ?? '']
  })
}

function valuesOf(pairs: readonly Pair[], kind: LabelKind): string[] {
  return pairs
    .filter(([label, value]) => labelKinds.get(label) === kind && /[\u4E00-\u9FFF]/.test(value))
    .map(([, value]) => value)
}
