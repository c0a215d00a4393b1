import type { BodyDraft } from './body-draft.ts'
import { type ElementCloser, type ElementOpener, pictureClosers, pictureOpeners } from './picture-elements.ts'
import { isPictureFont, symbolText } from './symbol-text.ts'
import type { XmlAttributes } from './walk-xml.ts'

/** What the beginning of an element does to the body; elements that are not listed are transparent. */
export const elementOpeners: Readonly<Record<string, ElementOpener>> = {
  'w:p': (draft) => draft.beginParagraph(),
  'w:r': ({ runs }) => runs.push({ styleId: null, isHidden: null, script: null, isStruck: false }),
  'w:tbl': (draft) => draft.beginTable(),
  'w:tr': ({ table }) => table?.beginRow(),
  'w:tc': (draft) => draft.beginCell(),
  'w:txbxContent': (draft) => draft.beginStory(),
  'w:footnote': beginNote,
  'w:endnote': beginNote,
  'w:sdt': ({ contentControls }) => contentControls.push(false),
  'w:fldSimple': ({ fields }, attributes) => {
    fields.begin()
    fields.addCode(attributes['w:instr'] ?? '')
    fields.separate()
  },
  'w:fldChar': ({ fields }, attributes) => {
    const type = attributes['w:fldCharType']
    if (type === 'begin') fields.begin()
    else if (type === 'separate') fields.separate()
    else if (type === 'end') fields.end()
  },
  'w:br': (draft) => draft.addElement('<w:br/>'),
  'w:cr': (draft) => draft.addElement('<w:br/>'),
  'w:tab': (draft) => draft.addElement('<w:tab/>'),
  'w:ptab': (draft) => draft.addElement('<w:tab/>'),
  'w:noBreakHyphen': (draft) => draft.addText('-'),
  'w:sym': addSymbol,
  'mc:AlternateContent': ({ alternatives, shown }) =>
    alternatives.push({ isChosen: false, shownBefore: shown }),
  'w:footnoteReference': (draft, attributes) => addNoteReference(draft, 'footnote', attributes),
  'w:endnoteReference': (draft, attributes) => addNoteReference(draft, 'endnote', attributes),
  ...pictureOpeners,
}

/** What the end of an element does to the body. */
export const elementClosers: Readonly<Record<string, ElementCloser>> = {
  'w:p': (draft) => draft.endParagraph(),
  'w:r': ({ runs }) => runs.pop(),
  'w:tbl': (draft) => draft.endTable(),
  'w:tr': (draft) => draft.endRow(),
  'w:tc': (draft) => draft.endCell(),
  'w:txbxContent': (draft) => draft.addTextBox(draft.endStory()),
  'w:footnote': (draft) => endNote(draft, 'footnote'),
  'w:endnote': (draft) => endNote(draft, 'endnote'),
  'w:sdt': ({ contentControls }) => contentControls.pop(),
  'w:fldSimple': ({ fields }) => fields.end(),
  'mc:Choice': ({ alternatives, shown }) => {
    const alternative = alternatives.at(-1)
    if (alternative) alternative.isChosen = shown > alternative.shownBefore
  },
  'mc:AlternateContent': ({ alternatives }) => alternatives.pop(),
  ...pictureClosers,
}

function addSymbol(draft: BodyDraft, attributes: XmlAttributes): void {
  const font = attributes['w:font'] ?? ''
  const code = attributes['w:char'] ?? ''
  if (isPictureFont(font) && /^[\dA-F]{1,6}$/i.test(code)) {
    draft.addElement(`<w:sym w:font="${font.replace(/[^\w ]/g, '')}" w:char="${code}"/>`)
  } else draft.addText(symbolText(code))
}

function addNoteReference(draft: BodyDraft, kind: NoteKind, attributes: XmlAttributes): void {
  const id = attributes['w:id'] ?? ''
  if (isNoteId(id)) draft.addElement(`<w:${kind}Reference w:id="${id}"/>`)
}

/** A note that is no separator. Source: ECMA-376 Part 1, 17.11.10. */
function beginNote(draft: BodyDraft, attributes: XmlAttributes): void {
  const type = attributes['w:type'] ?? 'normal'
  draft.noteId = type === 'normal' ? (attributes['w:id'] ?? null) : null
  draft.beginStory()
}

function endNote(draft: BodyDraft, kind: NoteKind): void {
  const story = draft.endStory()
  if (draft.noteId !== null && isNoteId(draft.noteId)) {
    draft.addToStory(`<w:${kind} w:id="${draft.noteId}">${story}</w:${kind}>`)
  }
}

type NoteKind = 'footnote' | 'endnote'

function isNoteId(id: string): boolean {
  return /^-?\d+$/.test(id)
}
