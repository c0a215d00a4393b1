import { type FormRow, type FormTable, forms } from '../../src/forms/index.ts'

/** What an invented agency did with applications in a year. */
export interface SeriesYear {
  readonly year: number
  readonly received: number
  readonly carriedIn: number
  readonly carriedOut: number
  readonly reconsiderations: number
  /** Taken into the prose, so that years differ. */
  readonly remark: string
}

type Cells = Readonly<Record<string, number>>

/** So many labels a row of the applications has at most. */
const deepest = 3

/** Of what is handled, how much ends how; the rest is granted. */
const shares = {
  partlyGranted: 0.14,
  'refused.thirdPartyRights': 0.04,
  'refused.deliberative': 0.07,
  'unavailable.notHeld': 0.2,
  'notProcessed.petition': 0.06,
  'otherProcessing.uncorrected': 0.05,
}

/** An HTML report of the form of 2021, its sums right, of an invented agency. */
export function seriesReport(agency: string, figures: SeriesYear): string {
  const { year, reconsiderations, remark } = figures
  const { disclosure, applications, disputes } = forms['2021'].tables
  const handled = figures.received + figures.carriedIn - figures.carriedOut
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${agency}${year}年政府信息公开工作年度报告</title></head><body>
<h1>${agency}${year}年政府信息公开工作年度报告</h1>
<p>本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。</p>
<h2>一、总体情况</h2>
<p>${year}年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，持续加强主动公开和平台建设。全年新收政府信息公开申请${figures.received}件，上年结转${figures.carriedIn}件。</p>
<p>${remark}</p>
<h2>二、主动公开政府信息情况</h2>
${disclosureTable(disclosure, disclosureOf(year))}
<h2>三、收到和处理政府信息公开申请情况</h2>
${applicationsTable(applications, applicationsOf(figures, handled))}
<h2>四、政府信息公开行政复议、行政诉讼情况</h2>
${disputesOf(disputes, reconsiderations)}
<h2>五、存在的主要问题及改进情况</h2>
<p>主动公开的时效性还不够，个别栏目更新不及时，业务人员的专业能力有待提高。下一步将完善制度，加强培训和考核。</p>
<p>${remark}</p>
<h2>六、其他需要报告的事项</h2>
<p>本机关${year}年度未收取信息处理费。</p>
</body></html>
`
}

function disclosureOf(year: number): Cells {
  return {
    'regulations.issued': 0,
    'regulations.repealed': 0,
    'regulations.inForce': 0,
    'normativeDocuments.issued': 3,
    'normativeDocuments.repealed': 1,
    'normativeDocuments.inForce': 20 + 2 * (year - 2021),
    'licensing.decisions': 412 + 31 * (year - 2021),
    'penalties.decisions': 57,
    'coercion.decisions': 0,
    'fees.amount': 12.5,
  }
}

/** All applications are made by natural persons. */
function applicationsOf({ received, carriedIn, carriedOut }: SeriesYear, handled: number): Cells {
  const ended = Object.entries(shares).map(([row, share]) => [row, Math.round(handled * share)] as const)
  const granted = handled - ended.reduce((sum, [, count]) => sum + count, 0)
  const rows: readonly (readonly [string, number])[] = [
    ['new', received],
    ['carriedIn', carriedIn],
    ['granted', granted],
    ...ended,
    ['totalProcessed', handled],
    ['carriedOut', carriedOut],
  ]
  return Object.fromEntries(
    rows.flatMap(([row, total]) => [
      [`${row}.naturalPerson`, total],
      [`${row}.total`, total],
    ]),
  )
}

/** Each row of the table is a block of its own, with its heads above its numbers. */
function disclosureTable(table: FormTable, cells: Cells): string {
  const rows = table.rows.map(({ key, path, columns }) => {
    const heads = columns.map(({ label }) => `<th>${label}</th>`)
    const values = columns.map((column) => `<td>${cells[`${key}.${column.key}`] ?? 0}</td>`)
    return `<tr><th>信息内容</th>${heads.join('')}</tr><tr><th>${path.at(-1)}</th>${values.join('')}</tr>`
  })
  return `<table border="1">${rows.join('\n')}</table>`
}

/** Groups of rows are printed once, beside all their rows. */
function applicationsTable({ rows }: FormTable, cells: Cells): string {
  const heads = rows[0]?.columns.map(({ label }) => `<th>${label}</th>`) ?? []
  const lines = rows.map(({ key, path, columns }, at) => {
    const labels = path.map((label, depth) => {
      const group = path.slice(0, depth + 1).join()
      const isInGroup = (other: FormRow): boolean => other.path.slice(0, depth + 1).join() === group
      const before = rows[at - 1]
      if (before && isInGroup(before)) return ''
      const columnSpan = depth === path.length - 1 ? deepest - depth : 1
      return `<th rowspan="${rows.filter(isInGroup).length}" colspan="${columnSpan}">${label}</th>`
    })
    const values = columns.map((column) => `<td>${cells[`${key}.${column.key}`] ?? 0}</td>`)
    return `<tr>${labels.join('')}${values.join('')}</tr>`
  })
  return `<table border="1"><tr><th colspan="${deepest}">申请人情况</th>${heads.join('')}</tr>${lines.join('\n')}</table>`
}

function disputesOf(table: FormTable, reconsiderations: number): string {
  const labels = table.rows.flatMap(({ columns }) => columns.map(({ label }) => `<th>${label}</th>`))
  const values = table.rows.flatMap(({ key, columns }) =>
    columns.map((column) => {
      const isOurs = key === 'reconsideration' && (column.key === 'upheld' || column.key === 'total')
      return `<td>${isOurs ? reconsiderations : 0}</td>`
    }),
  )
  return `<table border="1">
<tr><th colspan="5" rowspan="2">行政复议</th><th colspan="10">行政诉讼</th></tr>
<tr><th colspan="5">未经复议直接起诉</th><th colspan="5">复议后起诉</th></tr>
<tr>${labels.join('')}</tr>
<tr>${values.join('')}</tr>
</table>`
}
