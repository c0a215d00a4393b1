import { expect, test } from '@jest/globals'
import { csvRecords } from '../../tests/export/parse-csv.ts'
import { type LedgerEntry, ledgerCsv } from './index.ts'

const entry: LedgerEntry = {
  agency: {
    name: '松月县水利局',
    regionCode: '990101',
    regionName: '松月县',
    level: 'county',
    kind: 'department',
  },
  year: 2024,
  state: 'disappeared',
  timeliness: 'late',
  deadline: '2025-01-31',
  publication: {
    on: '2025-02-01',
    evidence: 'page',
    label: 'PubDate',
    url: 'https://www.songyue.test/a,b.html',
  },
  changes: [],
  disappearance: {
    at: '2025-04-01T16:00:00.000Z',
    url: 'https://www.songyue.test/a.html',
    reason: 'removed',
  },
  missed: null,
  sites: ['songyue', 'county'],
  checkedAt: '2025-06-01T15:59:59.000Z',
  sourceId: 'a'.repeat(64),
}
const change = {
  at: '2025-03-01T00:00:00.000Z',
  url: 'https://www.songyue.test/a.html',
  before: 'a',
  after: 'b',
}

test('an entry is a row, days are those of China, and nothing known is an empty field', () => {
  const unknown = {
    ...entry,
    state: 'not-found',
    timeliness: null,
    publication: null,
    disappearance: null,
    sourceId: null,
  } as const
  const text = ledgerCsv([
    { ...entry, changes: [{ ...change, changes: { cells: [1, 2] } }] },
    { ...unknown, changes: [] },
  ])
  expect(text.startsWith('\ufeffyear,agency,region_code')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  const [one, other] = csvRecords(text)
  expect(one).toMatchObject({
    year: '2024',
    agency: '松月县水利局',
    published_on: '2025-02-01',
    published_url: 'https://www.songyue.test/a,b.html',
    changes: '1',
    changed_cells: '2',
    last_changed_on: '2025-03-01',
    disappeared_on: '2025-04-02',
    checked_on: '2025-06-01',
    sites: 'songyue county',
  })
  expect(other).toMatchObject({
    state: 'not-found',
    timeliness: '',
    published_on: '',
    changes: '0',
    changed_cells: '0',
    source_id: '',
  })
})

test('how many cells changed is not known where a version gives no report', () => {
  const changes = [
    { ...change, changes: null },
    { ...change, changes: { cells: [1] } },
  ]
  expect(csvRecords(ledgerCsv([{ ...entry, changes }]))[0]).toMatchObject({ changes: '2', changed_cells: '' })
})

test('a name that a spreadsheet would run is defused', () => {
  const agency = { ...entry.agency, name: '=HYPERLINK("https://evil.test")' }
  expect(csvRecords(ledgerCsv([{ ...entry, agency, changes: [] }]))[0]?.agency).toBe(`'${agency.name}`)
})
