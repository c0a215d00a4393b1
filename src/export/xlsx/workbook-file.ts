import type { ExportFile, WrittenFile } from '../export-output.ts'
import type { FieldValue } from '../resource.ts'
import { rowXml, sheetEnd, sheetStart } from './sheet-xml.ts'
import { headStyle, workbookParts } from './workbook-parts.ts'
import { ZipFile, type ZipPart } from './zip-file.ts'

/** Where a sheet is full: what the format allows, and what a ZIP file can hold of one part. */
export interface SheetLimits {
  readonly rows: number
  readonly characters: number
}

export const sheetLimits: SheetLimits = { rows: 1_048_576, characters: 1_000_000_000 }

/**
 * A workbook that is being written, one sheet after the other; a sheet that is full goes on in another one.
 *
 * Written by hand: excelts 5.1.17, which can stream, puts the time of day into the ZIP headers and does not wait
 * for whoever takes the bytes.
 */
export class WorkbookFile {
  readonly #zip: ZipFile
  readonly #limits: SheetLimits
  readonly #names: string[] = []

  constructor(file: ExportFile, limits: SheetLimits) {
    this.#zip = new ZipFile(file)
    this.#limits = limits
  }

  /** Writes a sheet, or several: the rows under a head. */
  async addSheet(
    name: string,
    head: readonly string[],
    rows: AsyncIterable<readonly (readonly FieldValue[])[]>,
  ): Promise<void> {
    const headXml = rowXml(1, head, headStyle)
    let part = await this.#begin(name, headXml)
    let sheets = 1
    let number = 1
    let characters = 0
    for await (const batch of rows) {
      let text = ''
      for (const row of batch) {
        if (number >= this.#limits.rows || characters >= this.#limits.characters) {
          await end(part, text)
          text = ''
          sheets += 1
          part = await this.#begin(`${name} ${sheets}`, headXml)
          number = 1
          characters = 0
        }
        number += 1
        const xml = rowXml(number, row, 0)
        characters += xml.length
        text += xml
      }
      if (text !== '') await part.write(text)
    }
    await end(part, '')
  }

  async close(): Promise<WrittenFile> {
    for (const [path, text] of workbookParts(this.#names)) {
      const part = this.#zip.begin(path)
      await part.write(text)
      await part.end()
    }
    return this.#zip.close()
  }

  async #begin(name: string, headXml: string): Promise<ZipPart> {
    this.#names.push(name)
    const part = this.#zip.begin(`xl/worksheets/sheet${this.#names.length}.xml`)
    await part.write(sheetStart + headXml)
    return part
  }
}

async function end(part: ZipPart, text: string): Promise<void> {
  await part.write(text + sheetEnd)
  await part.end()
}
