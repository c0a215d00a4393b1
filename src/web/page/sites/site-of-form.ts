import type { SiteEntry } from '../../contract/index.ts'

/** What a person typed of a website. */
export interface SiteForm {
  readonly name: string
  readonly url: string
  readonly agency: string
  readonly region: string
  readonly cron: string
  readonly timeZone: string
}

export const emptySiteForm: SiteForm = {
  name: '',
  url: '',
  agency: '',
  region: '',
  cron: '',
  timeZone: 'Asia/Shanghai',
}

/** The website as it goes onto the list; what was left empty has its default. */
export function siteOfForm({ name, url, agency, region, cron, timeZone }: SiteForm): SiteEntry {
  const expression = cron.trim().replace(/\s+/g, ' ')
  return {
    name: name.trim() === '' ? hostOf(url) : name.trim(),
    url: url.trim(),
    agency: agency.trim() === '' ? null : agency.trim(),
    region: region.trim() === '' ? null : region.trim(),
    schedule: expression === '' ? null : { cron: [expression], timeZone: timeZone.trim() },
  }
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/:?#]+)/.exec(url.trim())?.[1] ?? ''
}
