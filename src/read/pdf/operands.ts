import { identityMatrix, type Matrix } from './matrix.ts'

/** The operands of one operator as pdfjs lists them; broken files hold anything. */
export type Operands = readonly unknown[]

/** A number, 0 in place of anything else. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** Whether an operand is a list of numbers. */
export function isNumbers(value: unknown): value is ArrayLike<number> {
  return (
    ArrayBuffer.isView(value) || (Array.isArray(value) && value.every((entry) => typeof entry === 'number'))
  )
}

/** A matrix, the identity in place of anything else. */
export function matrixOf(value: unknown): Matrix {
  if (!isNumbers(value) || value.length !== 6) return identityMatrix
  const [a, b, c, d, e, f] = Array.from(value).map(numberOf)
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}
