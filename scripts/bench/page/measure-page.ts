import type { ReportOrder, ReportQuery, Store } from '../../../src/store/index.ts'
import { treeTime } from '../tree-time.ts'

/** What a person does on the page, and how long the store took. */
export interface Measurement {
  readonly name: string
  readonly p50Ms: number
  readonly p95Ms: number
  /** Of the processors, a request on average: what other work on the machine leaves as it is. */
  readonly processorMs: number
  /** Of the last one. */
  readonly total: number
}

interface Task {
  readonly name: string
  /** The `round`-th of many like it; how many rows the whole list has. */
  run(round: number): Promise<number>
}

const byYear: ReportOrder = { sort: 'year', direction: 'desc' }
const sorts = ['year', 'agency', 'doubts', 'failedChecks', 'arrived'] as const
const pageRows = 50
const deepPages = 40

/** Measures lists, filters, deep pages, counts and searches, so many times each, after once to warm up. */
export async function* measurePage(store: Store, rounds: number): AsyncGenerator<Measurement> {
  for (const { name, run } of tasks(store)) {
    await run(0)
    const times: number[] = []
    let total = 0
    const before = await treeTime(process.pid)
    for (let round = 1; round <= rounds; round++) {
      const start = performance.now()
      total = await run(round)
      times.push(performance.now() - start)
    }
    const processorMs = (1000 * ((await treeTime(process.pid)) - before)) / rounds
    const sorted = times.toSorted((one, other) => one - other)
    yield {
      name,
      p50Ms: percentile(sorted, 0.5),
      p95Ms: percentile(sorted, 0.95),
      processorMs,
      total,
    }
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function tasks(store: Store): readonly Task[] {
  const list = async (query: ReportQuery, order = byYear, after: string | null = null) =>
    store.listReports(query, { ...order, after, limit: pageRows })
  const filters: readonly (readonly [string, (round: number) => ReportQuery])[] = [
    ['year', (round) => ({ year: 2013 + (round % 12) })],
    ['province', (round) => ({ region: ['11', '32', '44'][round % 3] ?? '11' })],
    ['county', (round) => ({ region: ['110101', '320606', '440203'][round % 3] ?? '' })],
    ['level', () => ({ level: 'city' })],
    ['form', () => ({ form: '2021' })],
    ['state', (round) => ({ state: round % 2 === 0 ? 'doubts' : 'clean' })],
    ['agency', (round) => ({ agency: `第${round}县教育局` })],
    ['rare name', (round) => ({ q: `第${round}县` })],
    ['common name', () => ({ q: '教育局' })],
    ['name that is not there', () => ({ q: '海关' })],
    ['year, level and state', (round) => ({ year: 2013 + (round % 12), level: 'county', state: 'doubts' })],
  ]
  const words: readonly (readonly [string, string])[] = [
    ['one character', '公'],
    ['two characters', '公开'],
    ['common', '政府信息公开'],
    ['usual', '政务新媒体'],
    ['two words', '培训 解读'],
    ['rare', '本年编号9ix'],
    ['nowhere', '核聚变装置'],
  ]
  return [
    ...sorts.flatMap((sort) =>
      (['asc', 'desc'] as const).map((direction) => ({
        name: `list by ${sort} ${direction}`,
        run: async () => (await list({}, { sort, direction })).total,
      })),
    ),
    deepPage(list),
    ...filters.map(([name, query]) => ({
      name: `filter by ${name}`,
      run: async (round: number) => (await list(query(round))).total,
    })),
    { name: 'facets', run: async () => (await store.countFacets({})).total },
    {
      name: 'facets of a year and level',
      run: async () => (await store.countFacets({ year: 2020, level: 'city' })).total,
    },
    {
      name: 'queue of doubts',
      run: async () => (await store.countDoubts({})).total + (await doubted(store)),
    },
    { name: 'agencies', run: async (round) => (await store.findAgencies(`第${round}`, 20)).length },
    ...words.map(([name, text]) => ({
      name: `text, ${name}: ${text}`,
      run: async () => (await list({ text })).total,
    })),
    {
      name: 'text in a year',
      run: async (round) => (await list({ text: '政务新媒体', year: 2013 + (round % 12) })).total,
    },
    { name: 'facets of a text', run: async () => (await store.countFacets({ text: '培训' })).total },
  ]
}

type List = (
  query: ReportQuery,
  order?: ReportOrder,
  after?: string | null,
) => ReturnType<Store['listReports']>

/** Goes on from page to page, so that each round is deeper than the one before. */
function deepPage(list: List): Task {
  let after: string | null = null
  let page = 0
  return {
    name: `pages 1 to ${deepPages} in turn`,
    run: async () => {
      const { next, total } = await list({}, byYear, after)
      page = (page + 1) % deepPages
      after = page === 0 ? null : next
      return total
    },
  }
}

async function doubted(store: Store): Promise<number> {
  await store.listDoubted({}, { from: { severity: 'warning', after: null }, limit: pageRows })
  return 0
}
