import type { BodyDraft } from './body-draft.ts'
import { isLargeDrawing, isLargeShape } from './picture-size.ts'
import { isOn } from './styles.ts'
import type { XmlAttributes } from './walk-xml.ts'

/** What the beginning of an element does to the body. */
export type ElementOpener = (draft: BodyDraft, attributes: XmlAttributes) => void

/** What the end of an element does to the body. */
export type ElementCloser = (draft: BodyDraft) => void

/** What the beginning of a picture's element does to the body: DrawingML, and VML for older files. */
export const pictureOpeners: Readonly<Record<string, ElementOpener>> = {
  'wp:inline': beginDrawing,
  'wp:anchor': beginDrawing,
  'wp:extent': ({ drawings }, attributes) => {
    const drawing = drawings.at(-1)
    if (drawing) drawing.isLarge = isLargeDrawing(attributes.cx, attributes.cy)
  },
  'wp:docPr': ({ drawings }, attributes) => {
    const drawing = drawings.at(-1)
    if (drawing && attributes.hidden) drawing.isHidden = isOn({ 'w:val': attributes.hidden })
  },
  'a:blip': ({ drawings }) => {
    const drawing = drawings.at(-1)
    if (drawing) drawing.hasPicture = true
  },
  'v:shape': beginShape,
  'v:rect': beginShape,
  'v:imagedata': (draft) => {
    if (isLargeShape(draft.shapes.at(-1) ?? '')) draft.addPicture()
  },
}

/** What the end of a picture's element does to the body. */
export const pictureClosers: Readonly<Record<string, ElementCloser>> = {
  'wp:inline': endDrawing,
  'wp:anchor': endDrawing,
  'v:shape': ({ shapes }) => shapes.pop(),
  'v:rect': ({ shapes }) => shapes.pop(),
}

function beginDrawing({ drawings }: BodyDraft): void {
  drawings.push({ isLarge: false, isHidden: false, hasPicture: false })
}

function endDrawing(draft: BodyDraft): void {
  const drawing = draft.drawings.pop()
  if (drawing?.hasPicture && drawing.isLarge && !drawing.isHidden) draft.addPicture()
}

function beginShape({ shapes }: BodyDraft, attributes: XmlAttributes): void {
  shapes.push(attributes.style ?? '')
}
