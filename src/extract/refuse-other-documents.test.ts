import { describe, expect, test } from '@jest/globals'
import type { Cell, Report, SectionKey, Table } from '../document/index.ts'
import { SourceError } from '../errors.ts'
import type { Segments } from '../segment/index.ts'
import type { Identity } from './identify.ts'
import { refuseOtherDocuments } from './refuse-other-documents.ts'

const keys: readonly SectionKey[] = [
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'problems',
  'other',
]
const noEvidence = { text: '', pieces: [] }
const named: Identity = {
  title: '海河市商务局2023年政府信息公开工作年度报告',
  agency: '海河市商务局',
  year: 2023,
  period: null,
  issues: [],
}

function table(value: number | null): Table {
  const cell: Cell = { value, unit: null, raw: '', status: value === null ? 'blank' : 'read', evidence: null }
  return { form: '2021', cells: { 'licensing.decisions': cell } }
}

/** What is said of a document: 'report', or the code of the refusal. */
function verdict(found: {
  readonly tables?: readonly Table[]
  readonly sections?: number
  readonly identity?: Partial<Identity>
  readonly text?: string
}): string {
  const { tables = [], sections = 0, identity = {}, text = '' } = found
  const block = {
    type: 'paragraph',
    ...noEvidence,
    text,
    headingLevel: null,
    gapBefore: 0,
    isLine: false,
  } as const
  const segments: Segments = {
    front: [],
    title: null,
    preamble: [block],
    sections: keys.map((key, index) => ({
      key,
      ordinal: (index + 1) as 1,
      title: index < sections ? noEvidence : null,
      blocks: [],
    })),
  }
  const [disclosure = null, applications = null, disputes = null] = tables
  const all: Report['tables'] = { disclosure, applications, disputes }
  const document = {
    mediaType: 'text/html',
    metadata: { titles: [], agencies: [], siteCode: null },
    blocks: [block],
    issues: [],
  } as const
  try {
    refuseOtherDocuments({ document, segments, tables: all, identity: { ...named, ...identity } })
    return 'report'
  } catch (error) {
    return error instanceof SourceError ? error.code : 'bug'
  }
}

describe('a document is', () => {
  const anonymous = { title: null, agency: null, year: null }
  test.each([
    ['a report when a table has a number', { tables: [table(3)] }, 'report'],
    [
      'a report when its tables are blank, and it names agency and year',
      { tables: [table(null), table(null)], sections: 6 },
      'report',
    ],
    ['a report when its tables are pictures', { sections: 6 }, 'report'],
    [
      'the form when titles alone name no one and no year',
      { sections: 6, identity: { ...anonymous, title: '政府信息公开工作年度报告（格式）' } },
      'template',
    ],
    [
      'the form when blank tables name no year',
      { tables: [table(null), table(null), table(null)], sections: 6, identity: anonymous },
      'template',
    ],
    [
      'the form when blank tables name a year and no one',
      {
        tables: [table(null), table(null), table(null)],
        sections: 6,
        identity: { ...anonymous, year: 2023 },
      },
      'template',
    ],
    [
      'the form when blank tables leave room for the agency',
      { tables: [table(null), table(null)], sections: 6, identity: { agency: '××局' } },
      'template',
    ],
    [
      'no report when it is a notice about reports',
      {
        sections: 6,
        identity: { title: null },
        text: '关于做好2023年政府信息公开工作年度报告编制工作的通知',
      },
      'not-a-report',
    ],
    ['no report with sections that name nobody', { sections: 6, identity: anonymous }, 'not-a-report'],
    ['no report with few sections and no table', { sections: 3 }, 'not-a-report'],
    ['no report without anything', { identity: anonymous }, 'not-a-report'],
    [
      'an older report on a year before 2019',
      { tables: [table(3)], sections: 6, identity: { year: 2018 } },
      'older-form',
    ],
    [
      'an older report with the older statistics',
      { identity: anonymous, text: '指标名称 计量单位 历年累计' },
      'older-form',
    ],
  ])('%s', (_, found, expected) => {
    expect(verdict(found)).toBe(expected)
  })
})
