import { createHash } from 'node:crypto'
import { generate, layouts } from '../generator/index.ts'
import { madeUpReport } from '../made-up-report.ts'

/** A file that is to go through the pipeline. */
export interface MadeFile {
  /** Below the inbox. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly sourceId: string
}

const seed = 20_260_101
const chosenLayouts = layouts.filter(({ name }) =>
  ['txt-bars', 'md', 'html-plain', 'docx-word'].includes(name),
)
const subfolders = ['', '', '街道/', '部门/二〇二三/']

/**
 * Files of several kinds: most are reports, every tenth is a letter that is none, and every eighth has the
 * bytes of an earlier one.
 */
export function makeFiles(count: number): MadeFile[] {
  const files: MadeFile[] = []
  for (let index = 0; index < count; index++) {
    const folder = subfolders[index % subfolders.length] ?? ''
    const { bytes, ending } = contentOf(index, files)
    const path = `${folder}文件${String(index).padStart(4, '0')}.${ending}`
    files.push({ path, bytes, sourceId: createHash('sha256').update(bytes).digest('hex') })
  }
  return files
}

function contentOf(index: number, files: readonly MadeFile[]): { bytes: Uint8Array; ending: string } {
  const encoder = new TextEncoder()
  const earlier = index % 8 === 7 ? files[index >> 1] : undefined
  if (earlier) return { bytes: earlier.bytes, ending: earlier.path.split('.').at(-1) ?? 'txt' }
  if (index % 10 === 9)
    return { bytes: encoder.encode(`各位同事：\n第${index}次会议改期。\n`), ending: 'txt' }
  const layout = chosenLayouts[index % (chosenLayouts.length + 1)]
  const made = layout ? generate(layout, index, seed) : null
  if (layout && made?.source.type === 'bytes') return { bytes: made.source.bytes, ending: layout.extension }
  return { bytes: encoder.encode(madeUpReport(`第${index}号示例局`, 2019 + (index % 6))), ending: 'txt' }
}
