import { describe, expect, test } from '@jest/globals'
import type {
  AgencyIdentity,
  CrawlTrail,
  LedgerFind,
  LedgerGrounds,
  LedgerReport,
  Sighting,
} from '../store/index.ts'
import { deadlineOf } from './deadline.ts'
import type { LedgerEntry } from './entry.ts'
import { makeLedger } from './make-ledger.ts'

const bureau: AgencyIdentity = {
  name: '松月县水利局',
  regionCode: '990101',
  regionName: '松月县',
  level: 'county',
  kind: 'department',
}
const health: AgencyIdentity = { ...bureau, name: '松月县卫生健康局' }
const nothing: LedgerGrounds = { reports: [], finds: [], sightings: [], visits: [], missed: [] }
const visits = [{ site: 'songyue', endedAt: '2025-06-01T00:00:00.000Z' }]

describe('the last day in time', () => {
  test.each([
    ['department', 'county', 2024, '2025-01-31'],
    ['department', 'national', 2024, '2025-01-31'],
    ['townshipGovernment', 'township', 2024, '2025-01-31'],
    ['streetOffice', 'township', 2024, '2025-01-31'],
    ['government', 'county', 2024, '2025-02-20'],
    ['government', 'city', 2024, '2025-03-10'],
    ['government', 'province', 2024, '2025-03-31'],
    ['government', null, 2024, null],
    ['branch', 'county', 2024, null],
    ['zoneCommittee', null, 2024, null],
    [null, null, 2024, null],
    ['department', 'county', 2019, '2020-01-31'],
    ['department', 'county', 2018, '2019-03-31'],
    ['government', 'county', 2012, '2013-03-31'],
  ])('of a %s, %s, for %d is %s', (kind, level, year, day) => {
    expect(deadlineOf({ kind, level }, year)).toBe(day)
  })
})

describe('the day of publication', () => {
  const on = (label: string, day: string): Partial<CrawlTrail> => ({ published: { on: day, label } })
  const modified = (time: string): Partial<CrawlTrail> => ({ headers: { 'last-modified': time } })
  test.each<[string, Partial<CrawlTrail>, string, string, string | null, string]>([
    [
      'as its page says',
      { ...on('PubDate', '2025-01-20'), printedDate: '2025-01-22' },
      '2025-01-20',
      'page',
      'PubDate',
      'on-time',
    ],
    ['late as its page says', on('发布日期', '2025-02-01'), '2025-02-01', 'page', '发布日期', 'late'],
    ['as the list says', { printedDate: '2025-01-31' }, '2025-01-31', 'list', null, 'on-time'],
    [
      'as the server says',
      modified('Fri, 31 Jan 2025 15:59:59 GMT'),
      '2025-01-31',
      'last-modified',
      null,
      'on-time',
    ],
    [
      'as the server says, in China',
      modified('Fri, 31 Jan 2025 16:00:00 GMT'),
      '2025-02-01',
      'last-modified',
      null,
      'late',
    ],
    ['as the server says no date', modified('yesterday'), '2025-03-05', 'first-seen', null, 'unproven'],
    ['when it was found', {}, '2025-03-05', 'first-seen', null, 'unproven'],
    ['not before the year ended', on('PubDate', '2021-08-16'), '2025-03-05', 'first-seen', null, 'unproven'],
    ['in the last days of its year', on('PubDate', '2024-12-11'), '2024-12-11', 'page', 'PubDate', 'on-time'],
    ['not after it was found', on('PubDate', '2025-04-01'), '2025-03-05', 'first-seen', null, 'unproven'],
  ])('is told %s', (_, trail, day, evidence, label, timeliness) => {
    const entry = entryOf({ finds: [find('a', trail)], reports: [report('a')] })
    expect(entry.publication).toMatchObject({ on: day, evidence, label })
    expect(entry.timeliness).toBe(timeliness)
  })

  test('is the first of several places and versions, and no later than the first of them was found', () => {
    const finds = [
      find('a', on('PubDate', '2025-02-10'), '2025-02-11'),
      find('b', on('PubDate', '2025-01-09'), '2025-02-12'),
    ]
    expect(entryOf({ finds, reports: [report('a'), report('b')] }).publication?.on).toBe('2025-01-09')
    const early = [find('a', {}, '2025-01-05'), find('b', on('PubDate', '2025-02-10'), '2025-02-12')]
    expect(entryOf({ finds: early, reports: [report('a'), report('b')] })).toMatchObject({
      publication: { on: '2025-01-05', evidence: 'first-seen' },
      timeliness: 'on-time',
    })
  })

  test('of a later year proves nothing: sites that move date everything anew', () => {
    const finds = [find('a', { ...on('PubDate', '2026-03-07') }, '2026-04-01')]
    expect(entryOf({ finds, reports: [report('a')] }).timeliness).toBe('unproven')
  })

  test('of a file that came by hand is when it came', () => {
    expect(entryOf({ reports: [report('a')] })).toMatchObject({
      state: 'published',
      publication: { on: '2025-03-05', evidence: 'first-seen', url: null },
      sites: [],
    })
  })
})

describe('what became of a report', () => {
  test('one that stands where it was found is published', () => {
    expect(entryOf({ ...found('a'), sightings: [shown('a')] })).toMatchObject({
      state: 'published',
      changes: [],
      disappearance: null,
    })
  })

  test('one that is gone has disappeared, and is back when it is back', () => {
    const sightings = [shown('a', '2025-03-05'), gone('a', 'not-found', '2025-04-01')]
    expect(entryOf({ ...found('a'), sightings })).toMatchObject({
      state: 'disappeared',
      disappearance: { at: '2025-04-01T00:00:00.000Z', reason: 'not-found' },
    })
    const back = entryOf({ ...found('a'), sightings: [...sightings, shown('a', '2025-05-01')] })
    expect(back).toMatchObject({ state: 'published', disappearance: null, changes: [] })
  })

  test('one that stands elsewhere still has not disappeared', () => {
    const other = 'https://www.songyue.test/copy.html'
    const sightings = [shown('a'), { ...shown('a'), url: other }, gone('a', 'removed', '2025-04-01')]
    expect(entryOf({ ...found('a'), sightings }).state).toBe('published')
  })

  test('another version at its address is a change, also one that cannot be read', () => {
    const sightings = [shown('a', '2025-03-05'), shown('b', '2025-04-01')]
    const finds = [find('a'), { ...find('b'), isRead: false }]
    expect(entryOf({ reports: [report('a')], finds, sightings })).toMatchObject({
      state: 'published',
      changes: [{ at: '2025-04-01T00:00:00.000Z', before: 'a', after: 'b' }],
    })
  })

  test('another file of its page is a change, and not a disappearance', () => {
    const page = 'https://www.songyue.test/2024.html'
    const file = { url: 'https://www.songyue.test/new.docx', page, isAttached: true }
    const finds = [find('a', { page, isAttached: true }), find('b', file, '2025-04-01')]
    const sightings = [
      shown('a'),
      { ...shown('b', '2025-04-01'), url: file.url },
      gone('a', 'replaced', '2025-04-01'),
    ]
    expect(entryOf({ reports: [report('a'), report('b')], finds, sightings })).toMatchObject({
      state: 'published',
      changes: [{ url: file.url, before: 'a', after: 'b' }],
    })
    expect(
      entryOf({
        reports: [report('a')],
        finds: finds.slice(0, 1),
        sightings: sightings.filter(({ sourceId }) => sourceId === 'a'),
      }),
    ).toMatchObject({ state: 'published', changes: [] })
  })
})

describe('what is expected and not there', () => {
  test('an agency with a report on another year is looked for where that was found', () => {
    const grounds = { reports: [report('a', { year: 2023 })], finds: [find('a')], visits }
    expect(entryOf(grounds)).toMatchObject({
      state: 'not-found',
      sites: ['songyue'],
      checkedAt: '2025-06-01T00:00:00.000Z',
      publication: null,
      timeliness: null,
      deadline: '2025-01-31',
      sourceId: null,
    })
    expect(entryOf({ ...grounds, visits: [] }).state).toBe('not-watched')
  })

  test('an agency of the list of sites is expected without any report', () => {
    const sites = [
      { name: 'songyue', agency: '国家发展和改革委员会', region: null },
      { name: 'county', agency: null, region: '松月县' },
    ]
    expect(makeLedger({ ...nothing, visits }, sites, [2024])).toMatchObject([
      { agency: { name: '国家发展和改革委员会' }, state: 'not-found', deadline: '2025-01-31' },
    ])
  })

  test('of several sites the one that was looked through first tells since when', () => {
    const more = [...visits, { site: 'other', endedAt: '2025-02-01T00:00:00.000Z' }]
    const finds = [find('a'), { ...find('b'), site: 'other' }]
    const reports = [report('a', { year: 2023 }), report('b', { year: 2023 })]
    expect(entryOf({ reports, finds, visits: more }).checkedAt).toBe('2025-02-01T00:00:00.000Z')
  })

  test('what a site names for the year and did not give may be the report', () => {
    const missed = {
      site: 'songyue',
      url: 'https://www.songyue.test/2024.html',
      name: '水利局2024年政府信息公开工作年度报告',
      year: 2024,
      reason: 'login',
    }
    const grounds = {
      reports: [report('a', { year: 2023 }), report('b', { year: 2023, agency: health })],
      finds: [find('a'), find('b')],
      visits,
      missed: [missed],
    }
    const entries = makeLedger({ ...nothing, ...grounds }, [], [2024])
    expect(entries.map(({ agency, state, missed: named }) => [agency.name, state, named?.reason])).toEqual([
      ['松月县卫生健康局', 'not-found', undefined],
      ['松月县水利局', 'unread', 'login'],
    ])
  })

  test('something of the year that could not be read may be the report', () => {
    const unread = { ...find('x', { year: 2024, linkText: '2024年政府信息公开工作年度报告' }), isRead: false }
    const grounds = { reports: [report('a', { year: 2023 })], finds: [find('a'), unread], visits }
    expect(entryOf(grounds)).toMatchObject({ state: 'unread', sourceId: 'x' })
    const ofOther = {
      ...unread,
      trail: { ...unread.trail, linkText: '卫生健康局2024年政府信息公开工作年度报告' },
    }
    const two = {
      reports: [report('a', { year: 2023 }), report('b', { year: 2023, agency: health })],
      finds: [find('a'), find('b'), ofOther],
      visits,
    }
    expect(
      makeLedger({ ...nothing, ...two }, [], [2024]).map(({ agency, state }) => [agency.name, state]),
    ).toEqual([
      ['松月县卫生健康局', 'unread'],
      ['松月县水利局', 'not-found'],
    ])
  })
})

test('without years, an agency has an entry for each from its first to the last of all', () => {
  const reports = [report('a', { year: 2022 }), report('b', { year: 2024, agency: health })]
  const entries = makeLedger({ ...nothing, reports }, [], null)
  expect(entries.map(({ agency, year }) => [year, agency.name])).toEqual([
    [2022, '松月县水利局'],
    [2023, '松月县水利局'],
    [2024, '松月县卫生健康局'],
    [2024, '松月县水利局'],
  ])
  expect(makeLedger(nothing, [], null)).toEqual([])
})

/** The entry of the bureau for 2024. */
function entryOf(grounds: Partial<LedgerGrounds>): LedgerEntry {
  const [entry] = makeLedger({ ...nothing, ...grounds }, [], [2024])
  if (entry === undefined) throw new Error('no entry')
  return entry
}

function found(sourceId: string): Partial<LedgerGrounds> {
  return { reports: [report(sourceId)], finds: [find(sourceId)] }
}

function report(sourceId: string, more: Partial<LedgerReport> = {}): LedgerReport {
  return {
    sourceId,
    agency: bureau,
    year: 2024,
    isPreferred: true,
    firstSeenAt: '2025-03-05T00:00:00.000Z',
    ...more,
  }
}

function find(sourceId: string, trail: Partial<CrawlTrail> = {}, day = '2025-03-05'): LedgerFind {
  const url = 'https://www.songyue.test/a.html'
  const plain: CrawlTrail = {
    url,
    finalUrl: url,
    page: 'https://www.songyue.test/',
    linkText: null,
    isAttached: false,
    printedDate: null,
    published: null,
    year: 2024,
    retrievedAt: `${day}T00:00:00.000Z`,
    headers: {},
  }
  return {
    site: 'songyue',
    sourceId,
    trail: { ...plain, ...trail },
    foundAt: `${day}T00:00:00.000Z`,
    isRead: true,
  }
}

function shown(sourceId: string, day = '2025-03-05'): Sighting {
  const at = `${day}T00:00:00.000Z`
  return {
    site: 'songyue',
    url: 'https://www.songyue.test/a.html',
    type: 'shown',
    sourceId,
    reason: null,
    at,
  }
}

function gone(sourceId: string, reason: Sighting['reason'], day: string): Sighting {
  return { ...shown(sourceId, day), type: 'gone', reason }
}
