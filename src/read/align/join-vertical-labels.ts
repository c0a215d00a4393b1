import { wordsToToken } from './printed-token.ts'
import type { RowCell } from './row-cell.ts'
import type { Word } from './word.ts'

/**
 * Rows in which a label set a character a line (三 / 、 / 本 / 年 …) is one cell over its rows.
 *
 * Shape: as many rows; the characters of a run of three at least in the first column move to its first row.
 */
export function joinVerticalLabels(rows: readonly (readonly RowCell[])[]): RowCell[][] {
  const joined = rows.map((row) => [...row])
  for (const run of findRuns(rows)) {
    const [first] = run
    const last = run.at(-1)
    if (run.length < minCharacters || !first || !last) continue
    for (const { row } of run) joined[row]?.shift()
    const token = wordsToToken(run.map(({ word }) => word))
    const place = { column: 0, columnSpan: 1, rowSpan: last.row - first.row + 1 }
    joined[first.row]?.unshift({ type: 'printed', token, ...place })
  }
  return joined
}

interface Character {
  readonly row: number
  readonly word: Word
}

const minCharacters = 3

function findRuns(rows: readonly (readonly RowCell[])[]): Character[][] {
  const runs: Character[][] = [[]]
  rows.forEach(([cell], row) => {
    if (cell?.column !== 0 || cell.type !== 'printed') return
    const [word] = cell.token.words
    const isCharacter = cell.token.text.length === 1 && /[\p{Script=Han}、]/u.test(cell.token.text)
    if (word && isCharacter) runs.at(-1)?.push({ row, word })
    else runs.push([])
  })
  return runs
}
