import { describe, expect, test } from '@jest/globals'
import type { SourceError } from '../errors.ts'
import { extract, extractWithPublisher } from './extract.ts'

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

const table = (...rows: readonly string[]) =>
  `<table border="1">${rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`

const disclosure = (licensing: number | string) =>
  table(
    '第二十条第（一）项|||',
    '信息内容|本年制发件数|本年废止件数|现行有效件数',
    '规章|0|0|0',
    '行政规范性文件|3|1|9',
    '第二十条第（五）项|||',
    '信息内容|本年处理决定数量||',
    `行政许可|${licensing}||`,
    '第二十条第（六）项|||',
    '信息内容|本年处理决定数量||',
    '行政处罚|5||',
    '行政强制|0||',
    '第二十条第（八）项|||',
    '信息内容|本年收费金额（单位：万元）||',
    '行政事业性收费|1.5||',
  )
const items2019 = table(
  '第二十条第（一）项|||',
  '信息内容|本年新制作数量|本年新公开数量|对外公开总数量',
  '规章|0|0|0',
  '规范性文件|3|3|9',
  '第二十条第（五）项|||',
  '信息内容|上一年项目数量|本年增/减|处理决定数量',
  '行政许可|4|减1|88',
  '其他对外管理服务事项|0|0|0',
  '第二十条第（六）项|||',
  '信息内容|上一年项目数量|本年增/减|处理决定数量',
  '行政处罚|4|0|8',
  '行政强制|0|0|0',
  '第二十条第（八）项|||',
  '信息内容|上一年项目数量|本年增/减|',
  '行政事业性收费|1|0|',
  '第二十条第（九）项|||',
  '信息内容|采购项目数量|采购总金额|',
  '政府集中采购|2|251000元|',
)
const disputes = table(
  '结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计',
  '1|0|0|0|1|0|0|0|0|0|0|0|0|0|0',
)
const picture = '<p><img src="table.png" width="600" height="400"></p>'

/** A page with the given sections; those left out hold a sentence. */
function page(
  sections: Readonly<Record<number, string>>,
  title = '海河市商务局2023年政府信息公开工作年度报告',
): string {
  const body = headings.map(
    (heading, at) => `<h2>${heading}</h2>${sections[at + 1] ?? '<p>做了工作，取得了成效。</p>'}`,
  )
  return `<!DOCTYPE html><html><body><h1>${title}</h1><p>统计期限自2023年1月1日起至2023年12月31日止。</p>${body.join('')}</body></html>`
}

const read = (html: string) => extract(new TextEncoder().encode(html), { name: 'report.html' })
const refusal = async (html: string) =>
  read(html).then(
    () => 'report',
    (error: SourceError) => error.code,
  )

describe('a report', () => {
  test('names its agency, year, period and form, and its sections as printed', async () => {
    const report = await read(page({ 2: disclosure(88), 4: disputes }))
    expect(report).toMatchObject({
      agency: '海河市商务局',
      year: 2023,
      period: { start: '2023-01-01', end: '2023-12-31' },
      form: '2021',
      preamble: '统计期限自2023年1月1日起至2023年12月31日止。',
    })
    expect(report.sections.map(({ title }) => title)).toEqual(headings)
    expect(report.sections.map(({ text }) => text)[1]).toBe('')
    expect(report.tables.disclosure?.cells['licensing.decisions']).toEqual({
      value: 88,
      unit: null,
      raw: '88',
      status: 'read',
      evidence: { table: 0, row: 6, column: 1 },
    })
    expect(report.tables.disclosure?.cells['fees.amount']).toMatchObject({ value: 1.5, unit: '万元' })
  })

  test('is the same for the same bytes', async () => {
    const html = page({ 2: disclosure(88), 4: disputes })
    expect(await read(html)).toEqual(await read(html))
  })

  test('has the form of its tables, not of its year', async () => {
    const { form, tables } = await read(page({ 2: items2019, 4: disputes }))
    expect([form, tables.disclosure?.form, tables.disputes?.form]).toEqual(['2019', '2019', '2019'])
    expect(tables.disclosure?.cells['licensing.change']).toMatchObject({ value: -1, raw: '减1' })
    expect(tables.disclosure?.cells['procurement.amount']).toMatchObject({ value: 251000, unit: '元' })
  })

  test('whose table stands under another heading keeps it', async () => {
    const { tables } = await read(page({ 3: disclosure(88) }))
    expect(tables.disclosure?.cells['licensing.decisions']?.value).toBe(88)
  })

  test('whose tables are pictures has sections, no table, and says so', async () => {
    const { tables, issues, sections } = await read(page({ 2: picture, 3: picture, 4: picture }))
    expect(tables).toEqual({ disclosure: null, applications: null, disputes: null })
    expect(issues.map(({ code }) => code)).toEqual([
      'table-is-picture',
      'table-is-picture',
      'table-is-picture',
    ])
    expect(sections.every(({ title }) => title !== null)).toBe(true)
  })

  test('with last year’s table in an appendix keeps its own, in doubt where the two differ', async () => {
    const { tables, issues, sections } = await read(
      page({ 2: disclosure(88), 6: `<p>附：2022年情况</p>${disclosure(77)}` }),
    )
    expect(tables.disclosure?.cells['licensing.decisions']?.value).toBe(88)
    expect(issues.find(({ code }) => code === 'table-repeated')?.cells).toEqual([
      'disclosure.licensing.decisions',
    ])
    expect(sections[5]?.text).toContain('行政许可\t77')
  })

  test('that lists numbers beside a picture of its table has no table', async () => {
    const { tables } = await read(
      page({ 2: `<p>（一）行政许可 55 件</p><p>（二）行政处罚 66 件</p>${picture}` }),
    )
    expect(tables.disclosure).toBeNull()
  })
})

test('a page says who published it beside its report, and a file does not', async () => {
  const html = page({ 2: disclosure(88) }).replace(
    '<body>',
    '<head><meta name="SiteName" content="海河市人民政府"><meta name="SiteIDCode" content="1200000001"></head><body>',
  )
  const given = async (text: string) =>
    (await extractWithPublisher(new TextEncoder().encode(text), { name: 'report' })).publisher
  expect(await given(html)).toEqual({ agencies: ['海河市人民政府'], siteCode: '1200000001' })
  const lines = [
    '海河市商务局2023年政府信息公开工作年度报告',
    ...headings.flatMap((text) => [text, '做了工作。']),
  ]
  expect(await given(lines.join('\n'))).toEqual({ agencies: [], siteCode: null })
})

test.each([
  [
    'a notice about writing reports',
    '<h1>关于编制2023年政府信息公开工作年度报告的通知</h1><p>各单位：报告分六个部分。</p><p>一、时间要求</p><p>1月31日前报送。</p>',
    'not-a-report',
  ],
  [
    'an index of reports',
    `<ul>${[2021, 2022, 2023].map((year) => `<li><a href="x">海河市商务局${year}年政府信息公开工作年度报告</a></li>`).join('')}</ul>`,
    'not-a-report',
  ],
  [
    'another report of six parts',
    '<h1>海河市商务局2023年法治政府建设年度报告</h1><h2>一、总体情况</h2><p>做了工作。</p><h2>二、存在的主要问题及改进情况</h2><p>不够。</p>',
    'not-a-report',
  ],
  [
    'a report on a year before the form',
    page({}, '海河市商务局2018年政府信息公开工作年度报告').replace(
      '统计期限自2023年1月1日起至2023年12月31日止。',
      '根据条例编制。',
    ),
    'older-form',
  ],
  [
    'the empty form',
    page(
      { 1: '', 2: disclosure('').replaceAll(/>[\d.]+</g, '><'), 5: '', 6: '' },
      '2023年政府信息公开工作年度报告格式',
    ),
    'template',
  ],
])('%s is refused', async (_, html, code) => {
  expect(await refusal(html)).toBe(code)
})
