import type { Document, Evidence, LocatedText, Piece } from '../../src/document/index.ts'
import { groupBy } from '../../src/group-by.ts'

/** What a document holds at a place, as texts of which one should be the one that was read there. */
export type TextsAt = (place: Evidence) => string[]

/** Half a point: boxes are rounded to hundredths. */
const boxTolerancePt = 0.5

/** A piece with the text that it stands in. */
interface OwnPiece {
  readonly text: string
  readonly piece: Piece
}

/** The texts of a document by their places; its pieces are put in order once, for all places asked. */
export function textsByPlace(document: Document): TextsAt {
  const pieces = groupBy(listPieces(document), ({ piece }) => holderKey(piece.evidence))
  return (place) => (pieces.get(holderKey(place)) ?? []).flatMap((own) => textInPiece(own, place) ?? [])
}

function listPieces({ blocks }: Document): OwnPiece[] {
  const texts = blocks.flatMap((block): readonly LocatedText[] => {
    if (block.type === 'paragraph') return [block]
    return block.type === 'grid' ? block.cells : []
  })
  return texts.flatMap(({ text, pieces }) => pieces.map((piece) => ({ text, piece })))
}

/** The line, block, cell or page of a place. */
function holderKey({ span: _span, bbox: _bbox, ...holder }: Evidence): string {
  return JSON.stringify(holder)
}

function textInPiece({ text, piece }: OwnPiece, { span, bbox }: Evidence): string | null {
  const own = text.slice(piece.start, piece.start + piece.length)
  const ownBox = piece.evidence.bbox
  if (bbox && ownBox) return textInBox(own, piece, ownBox, bbox)
  if (!span) return own
  const [start, end] = [span[0] - piece.offset, span[1] - piece.offset]
  return start >= 0 && end <= own.length ? own.slice(start, end) : null
}

type Box = NonNullable<Evidence['bbox']>

function textInBox(own: string, { edges }: Piece, ownBox: Box, box: Box): string | null {
  if (Math.abs(ownBox[1] - box[1]) > boxTolerancePt || Math.abs(ownBox[3] - box[3]) > boxTolerancePt)
    return null
  if (!edges) return ownBox.every((side, index) => side === box[index]) ? own : null
  const inside = [...own].filter((_, index) => {
    const [left = 0, right = 0] = [edges[index], edges[index + 1]].toSorted((a = 0, b = 0) => a - b)
    return left >= box[0] - boxTolerancePt && right <= box[2] + boxTolerancePt
  })
  return inside.length > 0 ? inside.join('') : null
}
