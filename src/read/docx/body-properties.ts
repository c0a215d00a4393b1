import type { BodyDraft } from './body-draft.ts'
import { isOn } from './styles.ts'
import type { XmlAttributes } from './walk-xml.ts'

/** Where properties belong: a paragraph, its mark, a run, a row, a cell, a content control. */
export type PropertyScope = 'paragraph' | 'mark' | 'run' | 'row' | 'cell' | 'control'

/** The scope that a properties element opens inside another one (or none), or null for any other element. */
export function propertyScope(name: string, outer: PropertyScope | undefined): PropertyScope | null {
  if (name === 'w:rPr') return outer === 'paragraph' ? 'mark' : (outer ?? 'run')
  return scopes[name] ?? null
}

/** Takes over what one element among the properties says. */
export function readProperty(
  draft: BodyDraft,
  scope: PropertyScope,
  name: string,
  attributes: XmlAttributes,
): void {
  properties[scope][name]?.(draft, attributes['w:val'] ?? '', attributes)
}

type PropertyReader = (draft: BodyDraft, value: string, attributes: XmlAttributes) => void

const scopes: Readonly<Record<string, PropertyScope>> = {
  'w:pPr': 'paragraph',
  'w:trPr': 'row',
  'w:tcPr': 'cell',
  'w:sdtPr': 'control',
  'w:sdtEndPr': 'control',
}

const paragraphProperties: Readonly<Record<string, PropertyReader>> = {
  'w:pStyle': ({ paragraph }, value) => {
    if (paragraph) paragraph.styleId = value
  },
  'w:numId': ({ paragraph }, value) => {
    if (paragraph) paragraph.numId = value
  },
  'w:ilvl': ({ paragraph }, value) => {
    if (paragraph) paragraph.ilvl = Number(value)
  },
  'w:outlineLvl': ({ paragraph }, value) => {
    if (paragraph) paragraph.outlineLevel = Number(value)
  },
}

const runProperties: Readonly<Record<string, PropertyReader>> = {
  'w:rStyle': ({ runs }, value) => {
    const run = runs.at(-1)
    if (run) run.styleId = value
  },
  'w:vanish': ({ runs }, _value, attributes) => {
    const run = runs.at(-1)
    if (run) run.isHidden = isOn(attributes)
  },
  'w:vertAlign': ({ runs }, value) => {
    const run = runs.at(-1)
    if (run) run.script = value === 'superscript' || value === 'subscript' ? value : null
  },
  'w:strike': strike,
  'w:dstrike': strike,
}

function strike({ runs }: BodyDraft, _value: string, attributes: XmlAttributes): void {
  const run = runs.at(-1)
  if (run && isOn(attributes)) run.isStruck = true
}

const rowProperties: Readonly<Record<string, PropertyReader>> = {
  'w:gridBefore': ({ table }, value) => {
    if (table) table.gridBefore = spanOf(value, 0)
  },
  'w:gridAfter': ({ table }, value) => {
    if (table) table.gridAfter = spanOf(value, 0)
  },
  'w:del': ({ table }) => {
    if (table) table.isRowDropped = true
  },
  'w:hidden': ({ table }, _value, attributes) => {
    if (table && isOn(attributes)) table.isRowDropped = true
  },
}

const cellProperties: Readonly<Record<string, PropertyReader>> = {
  'w:gridSpan': ({ table }, value) => {
    if (table?.cell) table.cell.span = spanOf(value, 1)
  },
  'w:vMerge': ({ table }, value) => {
    if (table?.cell) table.cell.vMerge = value === 'restart' ? 'restart' : 'continue'
  },
  'w:hMerge': ({ table }, value) => {
    if (table?.cell) table.cell.hMerge = value === 'restart' ? 'restart' : 'continue'
  },
  'w:cellDel': ({ table }) => {
    if (table?.cell) table.cell.isDeleted = true
  },
  'w:cellMerge': ({ table }, _value, attributes) => {
    const merge = attributes['w:vMerge']
    if (table?.cell && merge) table.cell.vMerge = merge === 'cont' ? 'continue' : 'restart'
  },
}

const properties: Readonly<Record<PropertyScope, Readonly<Record<string, PropertyReader>>>> = {
  paragraph: paragraphProperties,
  mark: { 'w:del': deleteMark, 'w:moveFrom': deleteMark },
  run: runProperties,
  row: rowProperties,
  cell: cellProperties,
  control: {
    'w:docPartGallery': ({ contentControls }, value) => {
      if (/table of contents/i.test(value)) contentControls[contentControls.length - 1] = true
    },
  },
}

function deleteMark({ paragraph }: BodyDraft): void {
  if (paragraph) paragraph.isMarkDeleted = true
}

/** A number of columns; what is no number spans as little as it can. */
function spanOf(value: string, least: number): number {
  const span = Number.parseInt(value, 10)
  return span >= least ? span : least
}
