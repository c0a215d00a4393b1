import { cutName } from '../cut-name.ts'
import type { Report } from '../document/index.ts'

const idDigits = 8
const unknownYear = 'unknown-year'
const unknownAgency = 'unknown-agency'

/**
 * Where the JSON of a report stands below the output folder: `2023/云溪市示例局_2023_0a1b2c3d.json`.
 *
 * It follows from what the report says and the hash of its bytes, so that later decisions move no file.
 */
export function reportPath({ id, agency, year }: Pick<Report, 'id' | 'agency' | 'year'>): string {
  const printedYear = year === null ? unknownYear : String(year)
  return `${printedYear}/${cutName(`${safeName(agency ?? unknownAgency)}_${printedYear}${reportSuffix(id)}`)}`
}

/** How the file name of a source's report ends, whatever the report says. */
export function reportSuffix(sourceId: string): string {
  return `_${sourceId.slice(0, idDigits)}.json`
}

/** Without what a file name may not hold on some system, nor a dot at its beginning, which hides a file. */
function safeName(name: string): string {
  const leadingDots = /^\.+/
  return name.replace(/[<>:"|?*\\/\p{Cc}]/gu, '_').replace(leadingDots, (dots) => '_'.repeat(dots.length))
}
