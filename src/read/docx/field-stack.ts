/**
 * The fields that are open at a place of the body.
 *
 * A field has a code, which is not shown, and a result, which is, but for the result of a contents list
 * (TOC). Fields nest and may run over paragraphs. Source: ECMA-376 Part 1, 17.16.
 */
export class FieldStack {
  private readonly open: Field[] = []
  private codes = 0
  private contents = 0

  get isEmpty(): boolean {
    return this.open.length === 0
  }

  get isInCode(): boolean {
    return this.codes > 0
  }

  get isInContents(): boolean {
    return this.contents > 0
  }

  begin(): void {
    this.open.push({ code: '', isInCode: true, isContents: false })
    this.codes++
  }

  addCode(text: string): void {
    const field = this.open.at(-1)
    if (field?.isInCode) field.code += text
  }

  /** Ends the code of the innermost field; its result follows. */
  separate(): void {
    const field = this.open.at(-1)
    if (!field?.isInCode) return
    field.isInCode = false
    field.isContents = isContentsCode(field.code)
    this.codes--
    if (field.isContents) this.contents++
  }

  end(): void {
    const field = this.open.pop()
    if (field?.isInCode) this.codes--
    if (field?.isContents) this.contents--
  }
}

interface Field {
  code: string
  isInCode: boolean
  isContents: boolean
}

function isContentsCode(code: string): boolean {
  return /^\s*TOC\b/i.test(code)
}
