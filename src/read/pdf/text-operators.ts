import type { GraphicsState, PdfFont, TextCursor } from './graphics-state.ts'
import { identityMatrix, type Matrix } from './matrix.ts'
import { matrixOf, numberOf, type Operands } from './operands.ts'

/** What the operators that set text change. */
export interface TextSetting {
  state: GraphicsState
  readonly cursor: TextCursor
  readonly source: { readonly fontOf: (name: string) => PdfFont | null }
}

type TextOperator = (setting: TextSetting, operands: Operands) => void

/** The operators of text state and text position (ISO 32000-1, 9.3 and 9.4.2), by pdfjs' names. */
export const textOperators: ReadonlyMap<string, TextOperator> = new Map(
  Object.entries({
    beginText: ({ cursor }) => {
      setTextMatrix(cursor, identityMatrix)
      cursor.textObject += 1
    },
    setTextMatrix: ({ cursor }, [matrix]) => setTextMatrix(cursor, matrixOf(matrix)),
    moveText: ({ cursor }, [x, y]) => moveText(cursor, numberOf(x), numberOf(y)),
    setLeadingMoveText: ({ state, cursor }, [x, y]) => {
      state.leading = numberOf(y)
      moveText(cursor, numberOf(x), numberOf(y))
    },
    nextLine: ({ state, cursor }) => moveText(cursor, 0, state.leading),
    setLeading: ({ state }, [leading]) => {
      state.leading = -numberOf(leading)
    },
    setCharSpacing: ({ state }, [spacing]) => {
      state.characterSpacing = numberOf(spacing)
    },
    setWordSpacing: ({ state }, [spacing]) => {
      state.wordSpacing = numberOf(spacing)
    },
    setHScale: ({ state }, [percent]) => {
      state.horizontalScale = numberOf(percent) / 100
    },
    setTextRise: ({ state }, [rise]) => {
      state.rise = numberOf(rise)
    },
    setTextRenderingMode: ({ state }, [mode]) => {
      state.renderingMode = numberOf(mode)
    },
    setFont: (setting, [name, size]) => setFont(setting, name, size),
    setGState: (setting, [entries]) => {
      for (const [key, value] of Array.isArray(entries) ? entries : []) {
        if (key === 'Font' && Array.isArray(value)) setFont(setting, value[0], value[1])
      }
    },
  } satisfies Record<string, TextOperator>),
)

function setTextMatrix(cursor: TextCursor, matrix: Matrix): void {
  cursor.matrix = matrix
  cursor.x = cursor.lineX = 0
  cursor.y = cursor.lineY = 0
}

function moveText(cursor: TextCursor, x: number, y: number): void {
  cursor.x = cursor.lineX += x
  cursor.y = cursor.lineY += y
}

function setFont({ source, state }: TextSetting, name: unknown, size: unknown): void {
  state.font = source.fontOf(String(name))
  state.fontSize = numberOf(size)
}
