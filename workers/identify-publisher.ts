import { identifyAgency } from '../src/agencies/index.ts'
import type { Extraction } from '../src/extract/index.ts'
import type { AgencyIdentity } from '../src/store/index.ts'

/** Who published a report: by its own words, then by its page's metadata, then by its site; null where none tells. */
export function identifyPublisher({ report, publisher }: Extraction): AgencyIdentity | null {
  const { agencies: metadata, siteCode } = publisher
  return identifyAgency({ printed: report.agency, metadata, siteCode }).agency
}
