/**
 * The PDF with every page drawn on its side and turned back by /Rotate, as scanners and office printers
 * leave it: it looks as before.
 *
 * Shape: a file with plain page objects and a classic cross-reference table (as Chromium writes) -> the same
 * with an incremental update (ISO 32000-1, 7.5.6).
 */
export function rotatePages(pdf: Uint8Array, turn: 90 | 270): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const trailer = trailerOf(text)
  const objects: [number, string][] = []
  let next = trailer.size
  for (const [, number = '', dictionary = ''] of text.matchAll(
    /\n(\d+) 0 obj\n(<<\/Type \/Page\n.*?>>)\nendobj/gs,
  )) {
    const [width, height] = boxOf(dictionary)
    const matrix = turn === 90 ? `0 1 -1 0 ${height} 0` : `0 -1 1 0 0 ${width}`
    const stream = `${matrix} cm\n`
    objects.push([next, `<</Length ${stream.length}>>\nstream\n${stream}endstream`])
    objects.push([Number(number), turned(dictionary, { contents: next, width, height, turn })])
    next++
  }
  return Buffer.concat([pdf, update(pdf.length, objects, { ...trailer, size: next })])
}

interface Trailer {
  readonly size: number
  readonly root: string
  readonly start: string
}

function trailerOf(text: string): Trailer {
  const found = /\/Size (\d+)\n\/Root (\d+ 0 R).*?startxref\n(\d+)\n%%EOF\s*$/s.exec(text.slice(-400))
  if (!found) throw new Error('no classic trailer')
  return { size: Number(found[1]), root: found[2] ?? '', start: found[3] ?? '' }
}

function boxOf(dictionary: string): [number, number] {
  const found = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(dictionary)
  if (!found) throw new Error('no media box')
  return [Number(found[1]), Number(found[2])]
}

function turned(
  dictionary: string,
  page: { readonly contents: number; readonly width: number; readonly height: number; readonly turn: number },
): string {
  return dictionary
    .replace(/\/MediaBox \[.*?\]/, `/MediaBox [0 0 ${page.height} ${page.width}]\n/Rotate ${page.turn}`)
    .replace(/\/Contents (\d+ 0 R)/, `/Contents [${page.contents} 0 R $1]`)
}

/** The new objects, their cross-reference table and a trailer that points back at the old one. */
function update(offset: number, objects: readonly (readonly [number, string])[], trailer: Trailer): Buffer {
  let body = '\n'
  const entries = objects.map(([number, content]) => {
    const place = String(offset + body.length).padStart(10, '0')
    body += `${number} 0 obj\n${content}\nendobj\n`
    return `${number} 1\n${place} 00000 n \n`
  })
  const start = offset + body.length
  const end = `trailer\n<</Size ${trailer.size}\n/Root ${trailer.root}\n/Prev ${trailer.start}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(`${body}xref\n${entries.join('')}${end}`, 'latin1')
}
