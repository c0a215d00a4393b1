import type { BodyMarks, ParagraphMark } from './body-marks.ts'
import { fillerMark, pictureMark } from './body-marks.ts'
import type { BodyElement, NoteReferenceElement } from './mammoth-body.ts'

/** A paragraph of a story, with what stands in it besides text. */
export interface ContentParagraph {
  readonly type: 'paragraph'
  /** Without line breaks at its ends. */
  readonly text: string
  /** Null for a plain paragraph in a table. */
  readonly mark: ParagraphMark | null
  readonly pictures: number
  readonly notes: readonly NoteReferenceElement[]
}

/** A table of a story, its cells unread. */
export interface ContentTable {
  readonly type: 'table'
  readonly element: BodyElement & { readonly type: 'table' }
}

export type Content = ContentParagraph | ContentTable

/** The paragraphs and tables of a story: of the body, a cell, a note. */
export function readContent(elements: readonly BodyElement[], marks: BodyMarks): readonly Content[] {
  return elements.flatMap((element): Content[] => {
    if (element.type === 'table') return [{ type: 'table', element }]
    return element.type === 'paragraph' ? [readParagraph(element, marks)] : []
  })
}

/** Whether a cell only keeps a place where the row has none. */
export function isFiller(cell: { readonly children: readonly BodyElement[] }): boolean {
  const [first] = cell.children
  return first?.type === 'paragraph' && first.indent.start === fillerMark
}

function readParagraph(
  element: BodyElement & { readonly type: 'paragraph' },
  marks: BodyMarks,
): ContentParagraph {
  const reading: Reading = { text: '', pictures: 0, notes: [] }
  readInline(element.children, reading)
  const { start } = element.indent
  return {
    type: 'paragraph',
    ...reading,
    text: reading.text.replace(/^\n+|\n+$/g, ''),
    mark: start === null ? null : (marks.paragraphs[Number(start)] ?? null),
  }
}

interface Reading {
  text: string
  pictures: number
  readonly notes: NoteReferenceElement[]
}

function readInline(elements: readonly BodyElement[], reading: Reading): void {
  for (const element of elements) {
    if (element.type === 'run') readInline(element.children, reading)
    else if (element.type === 'text') reading.text += element.value
    else if (element.type === 'tab') reading.text += '\t'
    else if (element.type === 'break') reading.text += '\n'
    else if (element.type === 'noteReference') reading.notes.push(element)
    else if (element.type === 'bookmarkStart' && element.name === pictureMark) reading.pictures++
  }
}
