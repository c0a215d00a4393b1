import { joinTexts, type LocatedText, locatedText, sliceText } from '../../document/index.ts'
import type { BodyMarks } from './body-marks.ts'
import type { Content, ContentParagraph } from './content.ts'
import { type GridPlace, type PlacedTable, readGrid } from './read-grid.ts'

/** A table inside a cell with fewer filled cells is a way to write the cell, not a table of its own. */
const minTableCells = 6

/** The paragraphs of a cell that are not blank, as one text with one place. */
export function ownText({ content, evidence }: GridPlace): LocatedText {
  const texts = content.flatMap((part) => (isPrinted(part) ? [part.text] : []))
  return locatedText(texts.join('\n'), evidence)
}

/** Each paragraph of a cell that is not blank, cut out of the cell's own text. */
export function paragraphTexts(place: GridPlace): ReadonlyMap<ContentParagraph, LocatedText> {
  const whole = ownText(place)
  const texts = new Map<ContentParagraph, LocatedText>()
  let start = 0
  for (const paragraph of place.content.filter(isPrinted)) {
    const end = start + paragraph.text.length
    texts.set(paragraph, sliceText(whole, start, end))
    start = end + 1
  }
  return texts
}

/** All that is printed in a cell of a grid: its own text, and the tables in it that are part of the cell. */
export function cellText(place: GridPlace, marks: BodyMarks): LocatedText {
  if (place.content.every((part) => part.type === 'paragraph')) return ownText(place)
  const paragraphs = paragraphTexts(place)
  const parts = place.content.flatMap((part): LocatedText[] => {
    if (part.type === 'paragraph') return [paragraphs.get(part) ?? empty]
    const table = readGrid(part, marks)
    return isPartOfCell(table) ? table.places.map((inner) => cellText(inner, marks)) : []
  })
  const printed = parts.filter((part) => part.text !== '')
  return printed.length === 0 ? ownText(place) : joinTexts(printed, '\n')
}

/** Whether a table inside a cell of a grid belongs to the cell's text. */
export function isPartOfCell(table: PlacedTable): boolean {
  return table.places.filter(({ content }) => content.some(isPrinted)).length < minTableCells
}

const empty: LocatedText = { text: '', pieces: [] }

function isPrinted(content: Content): content is ContentParagraph {
  return content.type === 'paragraph' && content.text.trim() !== ''
}
