import { type Block, fold, foldText, simplify, type TableKey } from '../document/index.ts'
import type { Place } from './place.ts'

/** Where a statistics table seems to begin; used only to tell a section's heading from its namesakes. */
export interface TableMarker {
  readonly table: TableKey
  readonly place: Place
}

/** Words that only the statistics tables have, as a cell or line of their own. */
const cellMarkers: readonly (readonly [TableKey, RegExp])[] = [
  ['disclosure', /^第二十条第\(?[一五六八九]\)?项$|^本年制发件数$|^本年新制作数量$/u],
  ['applications', /^申请人情况$|本年新收政府信息公开申请数量$/u],
  ['disputes', /^结果维持$|^未经复议直接起诉$/u],
]

/** The same in a text whose cells run together. */
const runOnMarkers: readonly (readonly [TableKey, RegExp])[] = [
  ['disclosure', /第二十条第\(?一\)?项信息内容|信息内容本年(?:制发|新制作)/u],
  ['applications', /第三项加第四项之和\)?申请人情况|申请人情况自然人|本年新收政府信息公开申请数量[\d|]/u],
  ['disputes', /行政复议行政诉讼结果|结果维持结果纠正/u],
]

/** Longest folded text that can be a cell or label line. */
const longestLabel = 30

/** All table markers of a document, in order. */
export function findTableMarkers(blocks: readonly Block[]): TableMarker[] {
  return blocks.flatMap((block, index) => markersOfBlock(block, index))
}

function markersOfBlock(block: Block, index: number): TableMarker[] {
  if (block.type === 'picture') return []
  if (block.type === 'grid') {
    return block.cells
      .flatMap((cell) => tablesNamedBy(fold(cell.text)))
      .map((table) => ({ table, place: { block: index, offset: 0 } }))
  }
  const text = fold(block.text)
  if (text.length <= longestLabel) {
    return tablesNamedBy(text).map((table) => ({ table, place: { block: index, offset: 0 } }))
  }
  return runOnMarkers.flatMap(([table, pattern]) => {
    const at = text.search(pattern)
    return at < 0 ? [] : [{ table, place: { block: index, offset: foldText(block.text).offsets[at] ?? 0 } }]
  })
}

function tablesNamedBy(text: string): TableKey[] {
  const words = simplify(text)
  return cellMarkers.filter(([, pattern]) => pattern.test(words)).map(([table]) => table)
}
