import type { ComponentChild } from 'preact'
import type { Texts } from './language/index.ts'
import { lazyView } from './parts/lazy-view.tsx'
import { ReportsView } from './reports/reports-view.tsx'
import { NoSuchView } from './shell/no-such-view.tsx'
import type { View } from './shell/top-bar.tsx'

/** The views that the bar at the top leads to. */
export const views: Texts<readonly View[]> = {
  zh: [
    { path: '/reports', name: '报告' },
    { path: '/review', name: '复核' },
    { path: '/compare', name: '对比' },
    { path: '/intake', name: '收件' },
    { path: '/sources', name: '来源' },
    { path: '/ledger', name: '台账' },
  ],
  en: [
    { path: '/reports', name: 'Reports' },
    { path: '/review', name: 'Review' },
    { path: '/compare', name: 'Compare' },
    { path: '/intake', name: 'Intake' },
    { path: '/sources', name: 'Sources' },
    { path: '/ledger', name: 'Ledger' },
  ],
}

const ReportPage = lazyView(async () => (await import('./report/report-page.tsx')).ReportPage)
const ReviewPage = lazyView(async () => (await import('./review/review-page.tsx')).ReviewPage)
const CompareView = lazyView(async () => (await import('./compare/compare-view.tsx')).CompareView)
const ArrivalsView = lazyView(async () => (await import('./arrivals/arrivals-view.tsx')).ArrivalsView)
const SitesView = lazyView(async () => (await import('./sites/sites-view.tsx')).SitesView)
const LedgerPage = lazyView(async () => (await import('./ledger/ledger-page.tsx')).LedgerPage)

/** An id, or the beginning of one. */
const sourceIdPattern = /^[0-9a-f]{1,64}$/i

/** What an address of the page shows. */
export function viewOf(path: string): ComponentChild {
  const [, view = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? []
  if (view === '' || (view === 'reports' && rest === '')) return <ReportsView />
  if (view === 'reports' && sourceIdPattern.test(rest)) return <ReportPage key={rest} sourceId={rest} />
  if (view === 'review' && rest === '') return <ReviewPage />
  if (view === 'compare' && rest === '') return <CompareView />
  if (view === 'intake' && rest === '') return <ArrivalsView />
  if (view === 'sources' && rest === '') return <SitesView />
  if (view === 'ledger' && rest === '') return <LedgerPage />
  return <NoSuchView />
}
