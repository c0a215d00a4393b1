import type { Section } from '../../document/index.ts'
import type { StoredReport } from '../../store/index.ts'
import { createPart, createResource, type Resource } from '../resource.ts'
import { reportKeyPart } from './report-fields.ts'

interface SectionRow {
  readonly stored: StoredReport
  readonly section: Section
}

/** One row a section, with its prose. */
export const sectionsResource: Resource = createResource<SectionRow>(
  { name: 'sections', title: { zh: '正文', en: 'Sections' }, primaryKey: ['report_id', 'ordinal'] },
  [
    reportKeyPart(),
    createPart([
      {
        name: 'ordinal',
        type: 'integer',
        title: { zh: '序号', en: 'ordinal' },
        valueIn: ({ section }) => section.ordinal,
      },
      {
        name: 'section',
        type: 'string',
        title: { zh: '部分', en: 'section' },
        valueIn: ({ section }) => section.key,
      },
      {
        name: 'title',
        type: 'string',
        title: { zh: '标题', en: 'heading' },
        valueIn: ({ section }) => section.title,
      },
      {
        name: 'text',
        type: 'string',
        title: { zh: '正文', en: 'text' },
        valueIn: ({ section }) => section.text,
      },
    ]),
  ],
  (stored) => stored.report.sections.map((section) => ({ stored, section })),
)
