import { expect, test } from '@jest/globals'
import { ConfigError } from '../../errors.ts'
import { addToSourceList, parseSourceList, putSourceList, removeFromSourceList } from './index.ts'

const path = 'gongkai.sources.yaml'
const list = `# watched by the archive
sources:
  - name: qinghe # since 2024
    url: https://www.qinghe.test/nb/
  - name: songyue
    url: http://songyue.test/
    agency: 松月县人民政府办公室
    schedule: { cron: 0 3 * * 1 }
    limits: { requests: 20 }
`

test('a list gives its sites with their limits', () => {
  expect(parseSourceList(list, path)).toEqual([
    {
      name: 'qinghe',
      url: 'https://www.qinghe.test/nb/',
      agency: null,
      region: null,
      schedule: null,
      limits: { requests: 300, megabytes: 500 },
    },
    {
      name: 'songyue',
      url: 'http://songyue.test/',
      agency: '松月县人民政府办公室',
      region: null,
      schedule: { cron: ['0 3 * * 1'], timeZone: 'Asia/Shanghai' },
      limits: { requests: 20, megabytes: 500 },
    },
  ])
  expect(parseSourceList('', path)).toEqual([])
})

test('a site is added and removed, and comments stay', () => {
  const more = addToSourceList(list, path, { name: 'wangxi', url: 'https://wangxi.test/' })
  expect(parseSourceList(more, path).map(({ name }) => name)).toEqual(['qinghe', 'songyue', 'wangxi'])
  const less = removeFromSourceList(more, path, 'songyue') ?? ''
  expect(parseSourceList(less, path).map(({ name }) => name)).toEqual(['qinghe', 'wangxi'])
  expect(less).toContain('# watched by the archive')
  expect(less).toContain('# since 2024')
  expect(removeFromSourceList(list, path, 'nobody')).toBeNull()
})

test('an emptied list takes a site, and so does a list that is not there yet', () => {
  for (const text of ['', 'sources: []\n', '# nothing yet\nsources: []\n']) {
    expect(
      parseSourceList(addToSourceList(text, path, { name: 'a', url: 'https://a.test/' }), path),
    ).toHaveLength(1)
  }
})

test('a list is put in place of another, and what stays keeps its comments and its words', () => {
  const [qinghe, songyue] = parseSourceList(list, path)
  if (!qinghe || !songyue) throw new Error('no sites')
  const wangxi = { ...qinghe, name: 'wangxi', region: '望溪市' }
  const put = putSourceList(list, path, [{ ...songyue, url: 'https://songyue.test/' }, qinghe, wangxi])
  expect(put).toContain('name: qinghe # since 2024\n    url: https://www.qinghe.test/nb/\n  - name')
  expect(put).toContain('region: 望溪市')
  expect(put).not.toContain('agency: null')
  expect(Object.fromEntries(parseSourceList(put, path).map((site) => [site.name, site]))).toEqual({
    qinghe,
    songyue: { ...songyue, url: 'https://songyue.test/' },
    wangxi,
  })
  expect(parseSourceList(putSourceList(list, path, []), path)).toEqual([])
})

test.each([
  [
    'a time that does not come',
    'sources: [{ name: a, url: "https://a.test/", schedule: { cron: "0 0 31 2 *" } }]',
  ],
  ['seconds', 'sources: [{ name: a, url: "https://a.test/", schedule: { cron: "* * * * * *" } }]'],
  [
    'no time zone',
    'sources: [{ name: a, url: "https://a.test/", schedule: { cron: "0 3 * * *", timeZone: Mond } }]',
  ],
  ['a name twice', `${list}  - { name: qinghe, url: 'https://other.test/' }\n`],
  ['an unknown key', 'sources: [{ name: a, url: "https://a.test/", shedule: weekly }]'],
  ['an address that is not of the web', 'sources: [{ name: a, url: "ftp://a.test/" }]'],
  ['no YAML', 'sources: ['],
  ['another document', 'sites: []'],
])('%s is refused', (_, text) => {
  expect(() => parseSourceList(text, path)).toThrow(ConfigError)
})
