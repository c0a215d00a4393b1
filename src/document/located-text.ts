import type { Evidence } from './evidence.ts'

/**
 * A stretch of a text with the place that it was read from.
 *
 * The stretch covers `[start, start + length)` of its text. `evidence` names the whole line, block
 * or cell; `offset` is where the stretch begins inside it (UTF-16). `edges`, for a PDF line, are the
 * x positions in points of the `length + 1` boundaries between its characters.
 */
export interface Piece {
  readonly start: number
  readonly length: number
  readonly evidence: Evidence
  readonly offset: number
  /** Length of the whole line, block or cell that `evidence` names. */
  readonly holderLength: number
  readonly edges?: readonly number[]
}

/** A text whose every character can be traced to the source. `pieces` are in order and do not overlap. */
export interface LocatedText {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** A text that stands whole at one place. */
export function locatedText(text: string, evidence: Evidence): LocatedText {
  return {
    text,
    pieces: [{ start: 0, length: text.length, evidence, offset: 0, holderLength: text.length }],
  }
}

/** The part `[start, end)` of a text, its pieces cut to fit. */
export function sliceText(source: LocatedText, start: number, end: number): LocatedText {
  const pieces = source.pieces
    .filter((piece) => piece.start < end && piece.start + piece.length > start)
    .map((piece) => cutPiece(piece, start, end))
  return { text: source.text.slice(start, end), pieces }
}

/** Several texts as one, with `separator` between them; characters of the separator have no piece. */
export function joinTexts(parts: readonly LocatedText[], separator: string): LocatedText {
  let text = ''
  const pieces: Piece[] = []
  parts.forEach((part, index) => {
    if (index > 0) text += separator
    const shift = text.length
    for (const piece of part.pieces) pieces.push({ ...piece, start: piece.start + shift })
    text += part.text
  })
  return { text, pieces }
}

/**
 * The place of the characters `[start, end)`.
 *
 * Where they run over several pieces, the place is the one of the first piece, from `start` to that
 * piece's end. Null when no character of the range has a place.
 */
export function locate(source: LocatedText, start: number, end: number): Evidence | null {
  const piece = source.pieces.find((p) => p.start + p.length > start && p.start < Math.max(end, start + 1))
  if (!piece) return source.pieces.at(-1)?.evidence ?? null
  const part = cutPiece(piece, start, end)
  if (part.edges) return { ...part.evidence, ...narrowBox(part) }
  if (part.offset === 0 && part.length === part.holderLength) return part.evidence
  return { ...part.evidence, span: [part.offset, part.offset + part.length] }
}

function cutPiece(piece: Piece, start: number, end: number): Piece {
  const from = Math.max(start, piece.start)
  const to = Math.min(end, piece.start + piece.length)
  const skipped = from - piece.start
  const length = Math.max(0, to - from)
  const { evidence, holderLength, edges } = piece
  // Named one by one: spreads take several times as long.
  const cut: Piece = {
    start: Math.max(0, piece.start - start),
    length,
    evidence,
    offset: piece.offset + skipped,
    holderLength,
  }
  return edges ? { ...cut, edges: edges.slice(skipped, skipped + length + 1) } : cut
}

function narrowBox(piece: Piece): Pick<Evidence, 'bbox'> {
  const { bbox } = piece.evidence
  const { edges } = piece
  if (!bbox || !edges || edges.length < 2) return {}
  return { bbox: [Math.min(...edges), bbox[1], Math.max(...edges), bbox[3]] }
}
