/**
 * The fields that are open at a place of the body.
 *
 * A field has a code, which is not shown, and a result, which is, but for the result of a contents list
 * (TOC). Fields nest and may run over paragraphs. Source: ECMA-376 Part 1, 17.16.
 */
export class FieldStack {
  private readonly open: Field[] = []

  get isEmpty(): boolean {
    return this.open.length === 0
  }

  get isInCode(): boolean {
    return this.open.some((field) => field.isInCode)
  }

  get isInContents(): boolean {
    return this.open.some((field) => isContentsCode(field.code))
  }

  begin(code = '', isInCode = true): void {
    this.open.push({ code, isInCode })
  }

  addCode(text: string): void {
    const field = this.open.at(-1)
    if (field?.isInCode) field.code += text
  }

  separate(): void {
    const field = this.open.at(-1)
    if (field) field.isInCode = false
  }

  end(): void {
    this.open.pop()
  }
}

interface Field {
  code: string
  isInCode: boolean
}

function isContentsCode(code: string): boolean {
  return /^\s*TOC\b/i.test(code)
}
