/** A smaller picture is a seal, a line, an icon: it holds no table. */
const minWidthPt = 150
const minHeightPt = 75
const emuPerPt = 12_700

/** Whether a drawing of that extent in English metric units may hold a table. */
export function isLargeDrawing(cx: string | undefined, cy: string | undefined): boolean {
  return Number(cx) >= minWidthPt * emuPerPt && Number(cy) >= minHeightPt * emuPerPt
}

/** Whether a VML shape with that style ('width:415pt;height:3in') may hold a table; without size it may. */
export function isLargeShape(style: string): boolean {
  const width = lengthPt(style, 'width')
  const height = lengthPt(style, 'height')
  return (width ?? minWidthPt) >= minWidthPt && (height ?? minHeightPt) >= minHeightPt
}

const ptPerUnit: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  px: 0.75,
  pc: 12,
  '': 0.75,
}

function lengthPt(style: string, property: string): number | null {
  const found = new RegExp(`(?:^|;)\\s*${property}:\\s*([\\d.]+)([a-z]*)`).exec(style)
  return found ? Number(found[1]) * (ptPerUnit[found[2] ?? ''] ?? 1) : null
}
