import type { Document, Evidence, LocatedText, Piece } from '../../src/document/index.ts'

/** Half a point: boxes are rounded to hundredths. */
const boxTolerancePt = 0.5

/** What a document holds at a place, as texts of which one should be the one that was read there. */
export function textsAt(document: Document, place: Evidence): string[] {
  const texts = document.blocks.flatMap((block): readonly LocatedText[] => {
    if (block.type === 'paragraph') return [block]
    return block.type === 'grid' ? block.cells : []
  })
  return texts.flatMap((text) => text.pieces.flatMap((piece) => textInPiece(text.text, piece, place) ?? []))
}

function textInPiece(text: string, piece: Piece, place: Evidence): string | null {
  const own = text.slice(piece.start, piece.start + piece.length)
  const { span, bbox, ...holder } = place
  const { span: _span, bbox: ownBox, ...ownHolder } = piece.evidence
  if (!isSame(holder, ownHolder)) return null
  if (bbox && ownBox) return textInBox(own, piece, ownBox, bbox)
  if (!span) return own
  const [start, end] = [span[0] - piece.offset, span[1] - piece.offset]
  return start >= 0 && end <= own.length ? own.slice(start, end) : null
}

type Box = NonNullable<Evidence['bbox']>

function textInBox(own: string, { edges }: Piece, ownBox: Box, box: Box): string | null {
  if (Math.abs(ownBox[1] - box[1]) > boxTolerancePt || Math.abs(ownBox[3] - box[3]) > boxTolerancePt)
    return null
  if (!edges) return isSame(ownBox, box) ? own : null
  const inside = [...own].filter((_, index) => {
    const [left = 0, right = 0] = [edges[index], edges[index + 1]].toSorted((a = 0, b = 0) => a - b)
    return left >= box[0] - boxTolerancePt && right <= box[2] + boxTolerancePt
  })
  return inside.length > 0 ? inside.join('') : null
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
