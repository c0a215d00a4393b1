import { readdirSync, readFileSync } from 'node:fs'
// Not through the generator's index, which would load the browser's library.
import { generate } from '../../tests/generator/generate.ts'
import type { Layout } from '../../tests/generator/layout.ts'
import { layouts } from '../../tests/generator/layouts/index.ts'
import { largeLayouts } from './large-layouts.ts'

export type BenchFormat = 'text' | 'html' | 'docx' | 'pdf'

/** A document to measure: 'sample' of the project, 'made-up' of usual size, or 'large'. */
export interface BenchDocument {
  readonly name: string
  readonly format: BenchFormat
  readonly size: 'sample' | 'made-up' | 'large'
  readonly bytes: Uint8Array
}

const samples = 'samples/reports'
const formats: Readonly<Record<string, BenchFormat>> = {
  txt: 'text',
  md: 'text',
  html: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

/**
 * The documents of the measurement: the samples, one of usual size in every layout that needs no browser,
 * and a large one of each format. Equal seeds give equal documents.
 */
export function benchDocuments(seed: number): BenchDocument[] {
  return [
    ...readdirSync(samples).map(
      (name): BenchDocument => ({
        name,
        format: formatOf(name),
        size: 'sample',
        bytes: new Uint8Array(readFileSync(`${samples}/${name}`)),
      }),
    ),
    ...layouts.flatMap((layout) => madeUp(layout, seed, 'made-up')),
    ...largeLayouts.flatMap((layout) => madeUp(layout, seed, 'large')),
  ]
}

/** One document of a layout; none where only a browser can print it. */
export function madeUp(
  layout: Layout,
  seed: number,
  size: BenchDocument['size'],
  index = 1,
): BenchDocument[] {
  const { gold, source } = generate(layout, index, seed)
  if (source.type !== 'bytes') return []
  return [{ name: gold.name, format: formatOf(gold.name), size, bytes: source.bytes }]
}

function formatOf(name: string): BenchFormat {
  const format = formats[name.slice(name.lastIndexOf('.') + 1)]
  if (!format) throw new Error(`no format is known for ${name}`)
  return format
}
