import { writeReport } from './content/write-report.ts'
import type { Gold } from './gold.ts'
import type { Layout, PageSource } from './layout.ts'
import { Random } from './random.ts'
import { toGold } from './to-gold.ts'

/** A made-up input with what it really holds. */
export interface GeneratedDocument {
  readonly gold: Gold
  readonly source: { readonly type: 'bytes'; readonly bytes: Uint8Array } | PageSource
}

/** The `index`-th document of a layout under `seed`; equal arguments give equal documents. */
export function generate(layout: Layout, index: number, seed: number): GeneratedDocument {
  const random = new Random(hash(`${layout.name}/${index}/${seed}`))
  const written = writeReport(layout.limits, random.fork())
  const output = layout.print(written.report, random.fork())
  const name = `${layout.name}-${String(index).padStart(3, '0')}.${layout.extension}`
  return { gold: toGold(name, layout, written, output), source: output.source }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193)
  return state >>> 0
}
