import { fold, locate, type Paragraph, sliceText } from '../document/index.ts'
import { footnoteMarks, isWordsForNumber, readCell, wordsForNumber } from './cell-reading.ts'
import { isRowLabel, unnumberedLabels } from './known-labels.ts'
import type { PrintedRow, Slot } from './printed-row.ts'

/**
 * Numbers in running text. A digit in front of `.属于…` numbers the label that follows, so in
 * `00000001.属于国家秘密` the number is `0000000`. A note in brackets belongs to its number. A number
 * with a counter and more text behind it (`47件，`) stands in prose.
 */
const numberInText = new RegExp(
  [
    '(?<![A-Za-z="\'#_&])(?:约|近)?(?:增加?|减少?|[+＋\\-－−–])?',
    // digits, in groups of three or not, up to where no digit follows but the number of a label
    '(?<![0-9０-９][/／])[0-9０-９](?:[0-9０-９]*(?:[,，][0-9０-９]{3})+|[0-9０-９]*)(?:[.．][0-9０-９]+)?',
    '(?![/／][0-9０-９])(?=[0-9０-９]\\s*[.．、]\\s*[\\p{Script=Han}“"]|(?![0-9０-９]))',
    '(?!\\s*[.．、]\\s*[\\p{Script=Han}“"])',
    '(?!\\s*[件条份次宗个项人家期年月日号页篇起例封%％][^\\s|0-9０-９（(])',
    '(?:余|多)?(?:万元|[元件项%％])?(?:[（(](?![一二三四五六七八九十][）)])[^（）()勾]{1,24}[)）])?',
    `(?:${footnoteMarks}|\\[\\d{1,2}\\])*`,
    // a cell that does not apply, or holds words in a number's place
    `|(?<=[\\s|]|^)(?:[-—－/／]+|无|${wordsForNumber})(?=[\\s|]|$)`,
  ].join(''),
  'gu',
)
/** An explanation inside a label, `（指2019年事项数）`: its digits are no values. */
const explanation =
  /(?<=\p{Script=Han})(?<![0-9０-９][件条份次宗个项元])[（(][^（）()]*\p{Script=Han}[^（）()]*[)）]/gu
/** Where a label begins behind another: `三、本年度办理结果` | `（一）予以公开`, `规章` | `行政规范性文件`. */
const labelStart = new RegExp(
  [
    '(?<=.)(?=[（(][一二三四五六七八九十][）)]|(?<!\\d)\\d\\s*[.．、]\\s*\\p{Script=Han}|[一二三四]、)',
    `(?<=.)(?<!行政)(?=${unnumberedLabels.join('|')})`,
  ].join('|'),
  'u',
)
/** The number of a label that is cut behind it: `予公开1.`. */
const cutLabel = /(?<=(?:公开|提供|处理)\s*)[1-8１-８]\s*[.．、]\s*$/u
const sentence = /。/u
const remark = /^\s*(?:注|备注|说明)\s*[:：]/u
/** `- 3 -`, `—12—` on a line of its own: no negative number. */
const pageNumber = /^[^\S\n]*[-—–－][^\S\n]?[0-9０-９]{1,3}[^\S\n]?[-—–－][^\S\n]*$/gmu
const leastRunOnRows = 2
const disputesHeader = /结果维持.*结果纠正.*其他结果.*尚未审结.*[总合]计$/u
const longestTableLine = 90

/**
 * The rows that a paragraph holds: a label and the numbers behind it, as often as they alternate.
 * Prose holds none, nor does a page number between dashes; a line that is a number as a whole, or a bare
 * bar (an empty cell), gives a row without label.
 */
export function paragraphToRows(paragraph: Paragraph, block: number): PrintedRow[] {
  const { text } = paragraph
  if (remark.test(text)) return []
  const whole = readCell(text)
  const isRowOfDashes = whole.type === 'notApplicable' && /\S\s+\S\s+\S/u.test(text)
  if (!isRowOfDashes && (whole.type !== 'notANumber' || isWordsForNumber(text))) {
    return [toRow(block, [0, text.length], '', [wholeSlot(paragraph, whole)])]
  }
  const isLong = sentence.test(text) || text.length > longestTableLine
  const numbers = findNumbers(text)
  if (isLong && numbers.length === 0) return []
  const rows = splitRows(paragraph, block, numbers, !isLong)
  return isLong && !isRunOnTable(rows) ? [] : rows
}

/** A long paragraph is a table whose cells run together when numbers stand right behind its labels. */
function isRunOnTable(rows: readonly PrintedRow[]): boolean {
  const labelled = rows.filter((row) => row.slots.length > 0 && isRowLabel(row.labels.at(-1)?.text ?? ''))
  const header = rows.find(
    (row) => row.slots.length > 0 && row.labels.some((label) => disputesHeader.test(fold(label.text))),
  )
  return labelled.length >= leastRunOnRows || header !== undefined
}

interface FoundNumber {
  readonly start: number
  readonly end: number
}

function findNumbers(text: string): FoundNumber[] {
  const mask = (noNumber: string) => '（'.repeat(noNumber.length)
  const masked = text.replace(explanation, mask).replace(pageNumber, mask).replace(cutLabel, mask)
  // A search costs a fraction of `matchAll`, and most paragraphs hold no number.
  if (masked.search(numberInText) < 0) return []
  return [...masked.matchAll(numberInText)].flatMap((found) => {
    const isInLabel = masked.slice(0, found.index).trimEnd().endsWith('第')
    return isInLabel ? [] : [{ start: found.index, end: found.index + found[0].length }]
  })
}

function splitRows(
  paragraph: Paragraph,
  block: number,
  numbers: readonly FoundNumber[],
  areParted: boolean,
): PrintedRow[] {
  const rows: PrintedRow[] = []
  let at = 0
  let index = 0
  while (at < paragraph.text.length) {
    const first = numbers[index]
    const label = paragraph.text.slice(at, first?.start)
    const slots: Slot[] = []
    const start = at
    at = first?.start ?? paragraph.text.length
    for (
      let number = numbers[index];
      number && isAdjacent(paragraph.text, at, number.start);
      number = numbers[index]
    ) {
      slots.push(toSlot(paragraph, number, areParted))
      at = number.end
      index += 1
    }
    if (label.trim() !== '' || slots.length > 0) rows.push(...toRows(block, [start, at], label, slots))
  }
  return rows
}

/** One row; where cells have vanished, a row of its own for each row label in front of the last. */
function toRows(
  block: number,
  span: readonly [number, number],
  label: string,
  slots: readonly Slot[],
): PrintedRow[] {
  const row = toRow(block, span, label, slots)
  const empty = row.labels.slice(0, -1).filter(({ text }) => isRowLabel(text))
  return [...empty.map((own) => ({ ...row, labels: [own], slots: [] })), row]
}

function isAdjacent(text: string, from: number, to: number): boolean {
  return /^[\s|]*$/u.test(text.slice(from, to))
}

function toRow(
  block: number,
  span: readonly [number, number],
  label: string,
  slots: readonly Slot[],
): PrintedRow {
  const words = label.replace(/^[\s|]+|[\s|]+$/gu, '')
  const labels = words === '' ? [] : words.split(labelStart).map((text) => ({ text, columns: null }))
  return { block, lastBlock: block, span, layout: 'text', labels, slots }
}

/** In a line of its own, print between spaces is a whole cell; in run-on text a space may stand anywhere. */
function toSlot(paragraph: Paragraph, { start, end }: FoundNumber, areParted: boolean): Slot {
  const source = sliceText(paragraph, start, end)
  const reading = readCell(source.text)
  const isApart = areParted && /^[\s|]?$/u.test(paragraph.text.slice(Math.max(0, start - 1), start))
  return {
    source,
    reading,
    evidence: locate(paragraph, start, end),
    columns: null,
    isWhole: isApart && (reading.type !== 'notANumber' || isWordsForNumber(source.text)),
  }
}

function wholeSlot(paragraph: Paragraph, reading: Slot['reading']): Slot {
  return {
    source: paragraph,
    reading,
    evidence: locate(paragraph, 0, paragraph.text.length),
    columns: null,
    isWhole: true,
  }
}
