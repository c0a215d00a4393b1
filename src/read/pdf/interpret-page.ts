import { type GraphicsState, initialCursor, initialState, type PdfFont } from './graphics-state.ts'
import { type Box, intersectBoxes, type Matrix, multiply, placeBox } from './matrix.ts'
import { isNumbers, matrixOf, numberOf, type Operands } from './operands.ts'
import type { Edge, Glyph, PageContent } from './page-content.ts'
import { pathEdges, thinBoxEdge } from './path-edges.ts'
import { assertWithin } from './pdf-limits.ts'
import { type ShownGlyph, showText } from './show-text.ts'
import { type TextSetting, textOperators } from './text-operators.ts'

/** One page as pdfjs lists it, with what is needed to place its ink. */
export interface OperatorPage {
  readonly page: number
  readonly width: number
  readonly height: number
  /** From user space to the page as shown. */
  readonly matrix: Matrix
  /** Operator names in place of pdfjs' codes. */
  readonly operators: readonly string[]
  readonly operands: readonly unknown[]
  readonly fontOf: (name: string) => PdfFont | null
  readonly isLayerVisible: (properties: unknown) => boolean
}

interface Interpreter extends TextSetting {
  readonly source: OperatorPage
  readonly stack: GraphicsState[]
  isClipPending: boolean
  readonly layers: boolean[]
  readonly glyphs: Glyph[]
  readonly edges: Edge[]
  readonly images: Box[]
  imagePixels: number
}

type Handler = (interpreter: Interpreter, operands: Operands) => void

/** A stretch of ink that lies outside the clip by more than this is not seen. */
const clipTolerancePt = 1
/** Channels at least this bright are paper. */
const whiteChannel = 0xf0
const unitSquare = [0, 0, 1, 1] as const

/**
 * The glyphs, ruling lines and images of one page.
 *
 * Shape: a pdfjs operator list -> glyphs in stream order, edges, image boxes, in points of the page as shown.
 * Ink outside the page or the clip, in hidden layers or white on white lines is left out.
 * Errors: `too-large` beyond the counted limits.
 */
export function interpretPage(source: OperatorPage): PageContent {
  const interpreter: Interpreter = {
    source,
    state: initialState(source.matrix, [0, 0, source.width, source.height]),
    stack: [],
    cursor: initialCursor(),
    isClipPending: false,
    layers: [],
    glyphs: [],
    edges: [],
    images: [],
    imagePixels: 0,
  }
  source.operators.forEach((operator, index) => {
    const operands = operandsOf(source.operands[index])
    const setText = textOperators.get(operator)
    if (setText) setText(interpreter, operands)
    else handlers.get(operator)?.(interpreter, operands)
  })
  const { page, width, height } = source
  const { glyphs, edges, images } = interpreter
  return { page, width, height, glyphs, edges, images }
}

function operandsOf(value: unknown): Operands {
  return Array.isArray(value) ? value : []
}

/** Operators that move or leave ink; colour spaces, dashes, rendering intents and marks do neither and are passed over. */
const handlers = new Map<string, Handler>(
  Object.entries({
    save,
    restore,
    transform: (interpreter, operands) => transform(interpreter, operands),
    paintFormXObjectBegin: beginForm,
    paintFormXObjectEnd: restore,
    beginGroup: save,
    endGroup: restore,
    beginAnnotation,
    endAnnotation: restore,
    clip: setClipPending,
    eoClip: setClipPending,
    constructPath,
    setStrokeRGBColor: ({ state }, [color]) => {
      state.isStrokeWhite = isWhite(color)
    },
    setFillRGBColor: ({ state }, [color]) => {
      state.isFillWhite = isWhite(color)
    },
    setStrokeColorN: ({ state }) => {
      state.isStrokeWhite = false
    },
    setFillColorN: ({ state }) => {
      state.isFillWhite = false
    },
    showText: printText,
    beginMarkedContent: ({ layers }) => {
      layers.push(true)
    },
    beginMarkedContentProps: ({ source, layers }, [tag, properties]) => {
      layers.push(tag !== 'OC' || source.isLayerVisible(properties))
    },
    endMarkedContent: ({ layers }) => {
      layers.pop()
    },
    paintImageXObject: paintImage,
    paintImageMaskXObject: paintImage,
    paintInlineImageXObject: paintImage,
    paintSolidColorImageMask: paintImage,
  } satisfies Record<string, Handler>),
)

function save(interpreter: Interpreter): void {
  interpreter.stack.push({ ...interpreter.state })
}

function restore(interpreter: Interpreter): void {
  const state = interpreter.stack.pop()
  if (state) interpreter.state = state
}

function transform({ state }: Interpreter, matrix: unknown): void {
  state.matrix = multiply(state.matrix, matrixOf(matrix))
}

function beginForm(interpreter: Interpreter, [matrix, bbox]: Operands): void {
  save(interpreter)
  if (matrix) transform(interpreter, matrix)
  if (isNumbers(bbox)) clipTo(interpreter.state, bbox)
}

function beginAnnotation(interpreter: Interpreter, [, , toPage, matrix]: Operands): void {
  const { source } = interpreter
  save(interpreter)
  interpreter.state = initialState(source.matrix, [0, 0, source.width, source.height])
  transform(interpreter, toPage)
  transform(interpreter, matrix)
}

function setClipPending(interpreter: Interpreter): void {
  interpreter.isClipPending = true
}

function constructPath(interpreter: Interpreter, [paint, buffers, bounds]: Operands): void {
  const { state } = interpreter
  const buffer = Array.isArray(buffers) ? buffers[0] : null
  const { stroke, fill } = paintOf(numberOf(paint))
  if (isNumbers(buffer) && isVisible(interpreter)) {
    const painted = { stroke: stroke && !state.isStrokeWhite, fill: fill && !state.isFillWhite }
    if (painted.stroke || painted.fill) addEdges(interpreter, pathEdges(buffer, state.matrix, painted))
  }
  if (interpreter.isClipPending && isNumbers(bounds)) clipTo(state, bounds)
  interpreter.isClipPending = false
}

/** pdfjs' codes of the path painting operators: S s, f f*, B B* b b*. */
function paintOf(code: number): { stroke: boolean; fill: boolean } {
  const isBoth = code >= 24 && code <= 27
  return { stroke: isBoth || code === 20 || code === 21, fill: isBoth || code === 22 || code === 23 }
}

function addEdges(interpreter: Interpreter, edges: readonly Edge[]): void {
  for (const edge of edges) if (isOnPage(interpreter.source, edge)) interpreter.edges.push(edge)
  assertWithin('edgesPerPage', interpreter.edges.length)
}

function isOnPage({ width, height }: OperatorPage, { orientation, position, start, end }: Edge): boolean {
  const [across, along] = orientation === 'horizontal' ? [height, width] : [width, height]
  return position >= 0 && position <= across && end >= 0 && start <= along
}

function clipTo(state: GraphicsState, bounds: ArrayLike<number>): void {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds)
  state.clip = intersectBoxes(state.clip, placeBox(state.matrix, x0, y0, x1, y1))
}

function isWhite(color: unknown): boolean {
  if (typeof color !== 'string' || !color.startsWith('#')) return false
  const channels = [color.slice(1, 3), color.slice(3, 5), color.slice(5, 7)]
  return channels.every((channel) => Number.parseInt(channel, 16) >= whiteChannel)
}

function printText(interpreter: Interpreter, [shown]: Operands): void {
  const { state, cursor, glyphs } = interpreter
  if (!Array.isArray(shown)) return
  const printed = showText(shown as (ShownGlyph | number)[], state, cursor)
  if (!isVisible(interpreter)) return
  for (const glyph of printed) if (isInside(glyph.box, state.clip)) glyphs.push(glyph)
}

function isInside(box: Box, clip: Box): boolean {
  return (
    box[2] >= clip[0] - clipTolerancePt &&
    box[0] <= clip[2] + clipTolerancePt &&
    box[3] >= clip[1] - clipTolerancePt &&
    box[1] <= clip[3] + clipTolerancePt
  )
}

function isVisible({ layers }: Interpreter): boolean {
  return layers.every((layer) => layer)
}

function paintImage(interpreter: Interpreter, [, width, height]: Operands): void {
  const { state, images } = interpreter
  interpreter.imagePixels += numberOf(width) * numberOf(height)
  assertWithin('imagePixels', interpreter.imagePixels)
  if (!isVisible(interpreter)) return
  const box = intersectBoxes(placeBox(state.matrix, ...unitSquare), state.clip)
  const edges = thinBoxEdge([
    [box[0], box[1]],
    [box[2], box[3]],
  ])
  if (edges.length > 0) addEdges(interpreter, edges)
  else images.push(box)
}
