import type { FormColumn, FormTable } from './form.ts'

const article1 = '第二十条第（一）项'
const article5 = '第二十条第（五）项'
const article6 = '第二十条第（六）项'
const article8 = '第二十条第（八）项'
const article9 = '第二十条第（九）项'

const documents2019: readonly FormColumn[] = [
  { key: 'made', label: '本年新制作数量' },
  { key: 'published', label: '本年新公开数量' },
  { key: 'total', label: '对外公开总数量' },
]

const documents2021: readonly FormColumn[] = [
  { key: 'issued', label: '本年制发件数' },
  { key: 'repealed', label: '本年废止件数' },
  { key: 'inForce', label: '现行有效件数' },
]

const previousItems: FormColumn = { key: 'previousItems', label: '上一年项目数量' }
const change: FormColumn = { key: 'change', label: '本年增/减' }
const items2019 = [previousItems, change, { key: 'decisions', label: '处理决定数量' }]
const decisions2021 = [{ key: 'decisions', label: '本年处理决定数量' }]

/** 主动公开政府信息情况, 2019: 22 cells. */
export const disclosure2019: FormTable = {
  key: 'disclosure',
  rows: [
    { key: 'regulations', path: [article1, '规章'], columns: documents2019 },
    { key: 'normativeDocuments', path: [article1, '规范性文件'], columns: documents2019 },
    { key: 'licensing', path: [article5, '行政许可'], columns: items2019 },
    { key: 'otherServices', path: [article5, '其他对外管理服务事项'], columns: items2019 },
    { key: 'penalties', path: [article6, '行政处罚'], columns: items2019 },
    { key: 'coercion', path: [article6, '行政强制'], columns: items2019 },
    { key: 'fees', path: [article8, '行政事业性收费'], columns: [previousItems, change] },
    {
      key: 'procurement',
      path: [article9, '政府集中采购'],
      columns: [
        { key: 'items', label: '采购项目数量' },
        { key: 'amount', label: '采购总金额' },
      ],
    },
  ],
}

/** 主动公开政府信息情况, 2021: 10 cells. */
export const disclosure2021: FormTable = {
  key: 'disclosure',
  rows: [
    { key: 'regulations', path: [article1, '规章'], columns: documents2021 },
    { key: 'normativeDocuments', path: [article1, '行政规范性文件'], columns: documents2021 },
    { key: 'licensing', path: [article5, '行政许可'], columns: decisions2021 },
    { key: 'penalties', path: [article6, '行政处罚'], columns: decisions2021 },
    { key: 'coercion', path: [article6, '行政强制'], columns: decisions2021 },
    {
      key: 'fees',
      path: [article8, '行政事业性收费'],
      columns: [{ key: 'amount', label: '本年收费金额（单位：万元）' }],
    },
  ],
}
