import { createResource, type Resource } from '../resource.ts'
import { reportParts } from './report-fields.ts'

/** One row a report, without its cells. */
export const reportsResource: Resource = createResource(
  { name: 'reports', title: { zh: '报告', en: 'Reports' }, primaryKey: ['report_id'] },
  reportParts(),
  (stored) => [{ stored }],
)
