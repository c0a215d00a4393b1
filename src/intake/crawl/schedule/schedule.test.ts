import { describe, expect, test } from '@jest/globals'
import type { CrawlVisit, SiteState } from '../../../store/index.ts'
import { dueVisit, isDue, nextVisit, retryVisit, scheduleFault, siteSchedule } from './index.ts'

const weekly = { cron: ['0 3 * * 1'], timeZone: 'Asia/Shanghai' }
const site = { name: 'songyue', schedule: weekly }
/** A Monday; 03:00 in Shanghai is 19:00 UTC of the day before. */
const visit: CrawlVisit = {
  site: 'songyue',
  state: 'done',
  startedAt: '2026-01-04T19:00:00.000Z',
  endedAt: '2026-01-04T19:05:00.000Z',
  counts: {},
  failure: null,
  retryAt: null,
}
const nextMonday = '2026-01-11T19:00:00.000Z'
const state = (given: Partial<SiteState>): SiteState => ({
  site: 'songyue',
  visit,
  requestedAt: null,
  isClaimed: false,
  ...given,
})

test('a site without a schedule is visited weekly from January to April, and monthly otherwise, by night', () => {
  const schedule = siteSchedule({ name: 'songyue', schedule: null })
  const times: Date[] = []
  for (let time = nextVisit(schedule, new Date('2025-12-31T16:00:00Z')); time && times.length < 30; ) {
    times.push(time)
    time = nextVisit(schedule, time)
  }
  const inYear = times
    .map((time) => new Date(time.getTime() + 8 * 3_600_000))
    .filter((time) => time.getUTCFullYear() === 2026)
  const spring = inYear.filter((time) => time.getUTCMonth() < 4)
  expect(spring.length).toBeGreaterThanOrEqual(17)
  expect(spring.length).toBeLessThanOrEqual(18)
  expect(inYear.length - spring.length).toBe(8)
  expect(inYear.every((time) => time.getUTCHours() >= 20 || time.getUTCHours() < 6)).toBe(true)
})

test('a schedule holds in its own time zone', () => {
  expect(nextVisit(weekly, new Date(visit.startedAt))?.toISOString()).toBe(nextMonday)
})

test.each([
  ['a time that never comes', { cron: ['0 0 31 2 *'], timeZone: 'Asia/Shanghai' }],
  ['six fields', { cron: ['0 0 3 * * 1'], timeZone: 'Asia/Shanghai' }],
  ['no expression', { cron: ['weekly'], timeZone: 'Asia/Shanghai' }],
  ['no time zone', { cron: ['0 3 * * 1'], timeZone: 'Nowhere' }],
])('%s is at fault', (_, schedule) => {
  expect(scheduleFault(schedule)).not.toBeNull()
})

describe('a site that', () => {
  const requestedAt = '2026-01-06T00:00:00.000Z'
  const retryAt = '2026-01-05T08:00:00.000Z'
  test.each<[string, SiteState | null, string, ReturnType<typeof dueVisit>]>([
    ['is new is due', null, requestedAt, { state: 'waiting', dueAt: requestedAt }],
    ['was visited waits for its time', state({}), requestedAt, { state: 'done', dueAt: nextMonday }],
    [
      'missed its time is due',
      state({}),
      '2026-03-01T00:00:00.000Z',
      { state: 'waiting', dueAt: nextMonday },
    ],
    ['was asked for is due', state({ requestedAt }), requestedAt, { state: 'waiting', dueAt: requestedAt }],
    [
      'was asked for before its last visit waits',
      state({ requestedAt: '2026-01-04T18:00:00.000Z' }),
      requestedAt,
      { state: 'done', dueAt: nextMonday },
    ],
    [
      'is being visited is not due',
      state({ isClaimed: true }),
      requestedAt,
      { state: 'running', dueAt: null },
    ],
    [
      'was left in the middle is due',
      state({ visit: { ...visit, state: 'running', endedAt: null } }),
      requestedAt,
      { state: 'broken-off', dueAt: visit.startedAt },
    ],
    [
      'was away is due again before its time',
      state({ visit: { ...visit, state: 'failed', retryAt } }),
      '2026-01-05T00:00:00.000Z',
      { state: 'failed', dueAt: retryAt },
    ],
    [
      'was visited by a clock that has been set back by a year since is due',
      state({ visit: { ...visit, startedAt: '2027-01-04T19:00:00.000Z' } }),
      requestedAt,
      { state: 'waiting', dueAt: requestedAt },
    ],
    [
      'was asked for by such a clock is due',
      state({ requestedAt: '2027-01-06T00:00:00.000Z' }),
      requestedAt,
      { state: 'waiting', dueAt: requestedAt },
    ],
    [
      'was visited by a machine whose clock is a little ahead waits for its time',
      state({ visit: { ...visit, startedAt: '2026-01-06T00:05:00.000Z' } }),
      requestedAt,
      { state: 'done', dueAt: nextMonday },
    ],
  ])('%s', (_, known, now, due) => {
    expect(dueVisit(site, known, new Date(now))).toEqual(due)
    expect(isDue(due, new Date(now))).toBe(due.dueAt !== null && due.dueAt <= now)
  })
})

describe('a site that was away', () => {
  const now = new Date('2026-01-05T00:00:00.000Z')
  const failure = { code: 'unreachable', detail: '', retryAfterMs: null } as const
  const hours = (after: Date | null): number | null => after && (after.getTime() - now.getTime()) / 3_600_000
  const failedWith = (delay: number): CrawlVisit => ({
    ...visit,
    state: 'failed',
    retryAt: new Date(Date.parse(visit.endedAt ?? '') + delay * 3_600_000).toISOString(),
  })
  test.each([
    ['is tried after an hour', failure, null, 1],
    ['after twice as long the next time', failure, failedWith(4), 8],
    ['after a day at most', failure, failedWith(20), 24],
    ['when it asked to be', { ...failure, code: 'busy', retryAfterMs: 180_000_000 }, null, 50],
    ['never, where it answered', { ...failure, code: 'not-found' }, null, null],
  ] as const)('%s', (_, given, before, expected) => {
    expect(hours(retryVisit(given, before, now))).toBe(expected)
  })
})
