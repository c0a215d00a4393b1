import { inventAgency } from '../content/agency.ts'
import { sentencesOn } from '../content/sentences.ts'
import type { Random } from '../random.ts'
import type { Negative } from './negative.ts'

/** Texts: another kind of report, a report of the years before the forms, a notice, nothing at all. */
export function textNegatives(random: Random): Negative[] {
  return [
    { name: 'negative-work-report.txt', source: workReport(random) },
    { name: 'negative-older-form.txt', source: olderForm(random) },
    { name: 'negative-notice.txt', source: notice(random) },
    { name: 'negative-policy.md', source: policy(random) },
    { name: 'negative-empty.txt', source: '' },
    { name: 'negative-blank.txt', source: '\n\n   \n\t\n' },
    { name: 'negative-numbers.txt', source: numbers(random) },
  ]
}

/** The same outline, but about something else. */
function workReport(random: Random): string {
  const { name } = inventAgency(random)
  return [
    `${name}2023年法治政府建设工作年度报告`,
    `现将${name}2023年法治政府建设情况报告如下。`,
    '一、总体情况',
    sentencesOn('supervision', 4, random),
    '二、行政执法情况',
    '全年作出行政处罚121件、行政许可3040件，收到行政复议申请4件。',
    '三、存在的主要问题及改进情况',
    '执法人员力量不足，下一步将加强培训。',
    '四、其他需要报告的事项',
    '无。',
  ].join('\n')
}

function olderForm(random: Random): string {
  const { name } = inventAgency(random)
  return [
    `${name}2016年政府信息公开工作年度报告`,
    `本报告由${name}编制，统计期限自2016年1月1日起至2016年12月31日止。`,
    '一、概述',
    sentencesOn('supervision', 3, random),
    '二、主动公开政府信息情况',
    sentencesOn('disclosure', 3, random),
    '三、依申请公开政府信息办理情况',
    '全年收到申请12件，其中当面申请3件、网络申请9件，同意公开8件。',
    '四、收费及减免情况',
    '没有收取费用。',
    '五、行政复议、行政诉讼情况',
    '未发生。',
    '六、存在的主要问题和改进措施',
    '更新不够及时，将予改进。',
    '附表：主动公开文件数 条 101 2120',
    '受理依申请公开信息总数 条 12 88',
  ].join('\n')
}

function notice(random: Random): string {
  const { name } = inventAgency(random)
  return [
    `关于做好2023年政府信息公开工作年度报告编制工作的通知`,
    '各镇（街道），各部门：',
    `根据有关要求，请各单位于2024年1月20日前将本单位2023年政府信息公开工作年度报告报送${name}办公室。现将有关事项通知如下：`,
    '一、报告内容',
    '报告应当包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。',
    '二、有关要求',
    '数据统计期限为2023年1月1日至2023年12月31日，表格数据应当符合勾稽关系。',
    '三、报送方式',
    '请以电子邮件报送，联系人：王同志。',
    name,
    '2023年12月28日',
  ].join('\n')
}

function policy(random: Random): string {
  const { name } = inventAgency(random)
  return [
    `# ${name}政府信息公开指南`,
    '',
    '## 一、公开范围',
    '',
    '本机关主动公开规章、行政规范性文件、行政许可、行政处罚、行政强制、行政事业性收费等信息。',
    '',
    '## 二、依申请公开',
    '',
    '| 方式 | 地址 | 时间 |',
    '|---|---|---|',
    '| 当面 | 一楼大厅 | 9:00 |',
    '| 信函 | 中心路1号 | - |',
    '',
    sentencesOn('applications', 3, random),
  ].join('\n')
}

function numbers(random: Random): string {
  return Array.from({ length: 60 }, () => Array.from({ length: 8 }, () => random.int(0, 99)).join('\t')).join(
    '\n',
  )
}
