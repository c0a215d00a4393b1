import { expect, test } from '@jest/globals'
import { identifyAgency } from './index.ts'

function brief(printed: string, siteCode: string | null = null, metadata: readonly string[] = []): string {
  const { agency } = identifyAgency({ printed, siteCode, metadata })
  if (!agency) return 'none'
  return [agency.name, agency.regionCode, agency.level, agency.kind].join(' ')
}

test.each([
  ['沭阳县发展和改革局', '宿迁市沭阳县发展和改革局 321322 county department'],
  ['江苏省宿迁市沭阳县发改局', '宿迁市沭阳县发展和改革局 321322 county department'],
  ['淮安市洪泽区人民政府', '淮安市洪泽区人民政府 320813 county government'],
  ['开远市', '红河哈尼族彝族自治州开远市人民政府 532502 county government'],
  ['上海市科委', '上海市科学技术委员会 310000 province department'],
  ['上海市人民政府办公厅', '上海市人民政府办公厅 310000 province department'],
  ['金华市市场监管局', '金华市市场监督管理局 330700 city department'],
  ['临夏州公安局', '临夏回族自治州公安局 622900 city department'],
  ['重庆市綦江区市场监督管理局', '重庆市綦江区市场监督管理局 500110 county department'],
  ['江苏省交通运输厅', '江苏省交通运输厅 320000 province department'],
  ['济源市人民政府', '济源市人民政府 419001 county government'],
  ['石柱县教委', '重庆市石柱土家族自治县教育委员会 500240 county department'],
  ['南京市鼓楼区教育局', '南京市鼓楼区教育局 320106 county department'],
])('%s is told by its name', (printed, expected) => {
  expect(brief(printed)).toBe(expected)
})

test.each([
  ['吉林市昌邑区两家子满族乡', '吉林市昌邑区两家子满族乡人民政府 220202 township townshipGovernment'],
  ['微山县两城镇', '济宁市微山县两城镇人民政府 370826 township townshipGovernment'],
  ['乐至县回澜镇人民政府', '资阳市乐至县回澜镇人民政府 512022 township townshipGovernment'],
  ['硚口区宗关街道', '武汉市硚口区宗关街道办事处 420104 township streetOffice'],
  ['云溪县石昌镇', '云溪县石昌镇人民政府  township townshipGovernment'],
  ['攀枝花市东区信访局', '攀枝花市东区信访局 510402 county department'],
])('%s is a town, a street or a district', (printed, expected) => {
  expect(brief(printed)).toBe(expected)
})

test.each([
  ['盐城市公安局盐都分局', '盐城市公安局盐都分局 320903 county branch'],
  ['深圳市公安局龙华分局', '深圳市公安局龙华分局 440309 county branch'],
  ['济宁市生态环境局汶上县分局', '济宁市生态环境局汶上县分局 370830 county branch'],
  ['盐城市亭湖生态环境局', '盐城市亭湖生态环境局 320902 county branch'],
  ['国家税务总局宜昌市西陵区税务局', '国家税务总局宜昌市西陵区税务局 420502 county branch'],
  ['长沙市公安局高新区分局', '长沙市公安局高新区分局   branch'],
  ['长沙市公安局城东分局', '长沙市公安局城东分局   branch'],
])('%s is a branch of a higher system, for the place that it names', (printed, expected) => {
  expect(brief(printed)).toBe(expected)
})

test.each([
  ['池州高新区', '池州高新区管理委员会   zoneCommittee'],
  ['平潭综合实验区', '平潭综合实验区管理委员会   zoneCommittee'],
  ['合肥市示例经济开发区管委会', '合肥市示例经济开发区管理委员会   zoneCommittee'],
  ['深圳市深汕特别合作区应急管理局', '深圳市深汕特别合作区应急管理局   department'],
  ['兰州新区卫生健康委员会', '兰州新区卫生健康委员会 620171  department'],
  ['长春经济技术开发区世纪街道办事处', '长春经济技术开发区世纪街道办事处 220171 township streetOffice'],
])('%s has a region only where the list has the zone', (printed, expected) => {
  expect(brief(printed)).toBe(expected)
})

test.each([
  ['云溪县卫生健康局', '云溪县卫生健康局  county department'],
  ['云溪市人民政府', '云溪市人民政府   government'],
  ['玉塘市东川区人民政府', '玉塘市东川区人民政府  county government'],
  ['南通市海门市教育局', '南通市海门市教育局   department'],
  ['河北省沭阳县教育局', '河北省沭阳县教育局  county department'],
])('%s names a place that the list does not have there', (printed, expected) => {
  expect(brief(printed)).toBe(expected)
})

test.each([['自然资源部'], ['国家税务总局'], ['国务院办公厅'], ['国家发展和改革委员会']])(
  '%s is of the central government and has no region',
  (printed) => {
    expect(brief(printed)).toBe(`${printed}  national department`)
  },
)

test.each([
  ['县教育局'],
  ['市审计局'],
  ['住建局'],
  ['应急管理局'],
  ['城关镇人民政府'],
  ['东区街道办事处'],
  ['高新区管委会'],
  ['鼓楼区人民政府'],
  ['城乡建设局'],
  ['市场监督管理局'],
])('%s alone tells no agency', (printed) => {
  expect(brief(printed)).toBe('none')
})

test.each([
  ['鼓楼区人民政府', '3201060001', '南京市鼓楼区人民政府 320106 county government'],
  ['鼓楼区人民政府', '3201000001', '南京市鼓楼区人民政府 320106 county government'],
  ['鼓楼区人民政府', '3300000001', 'none'],
  ['县教育局', '3213220037', '宿迁市沭阳县教育局 321322 county department'],
  ['县教育局', '3201060001', 'none'],
  ['市审计局', '3213220037', 'none'],
  ['市审计局', '3213000037', '宿迁市审计局 321300 city department'],
  ['县政府办', '3213220037', '宿迁市沭阳县人民政府办公室 321322 county department'],
  ['住建局', '3213220037', '宿迁市沭阳县住房和城乡建设局 321322 county department'],
  ['世纪街道', '2201710001', '长春经济技术开发区世纪街道办事处 220171 township streetOffice'],
  ['城关镇', '3213000037', 'none'],
  ['示例镇', '4419000037', '东莞市示例镇人民政府 441900 township townshipGovernment'],
  ['船山公安分局', '5109030001', '遂宁市船山公安分局 510903 county branch'],
  ['平潭综合实验区', '3590000001', '平潭综合实验区管理委员会   zoneCommittee'],
  ['沭阳县教育局', '3418020037', '宿迁市沭阳县教育局 321322 county department'],
])('%s on the site %s is %s', (printed, siteCode, expected) => {
  expect(brief(printed, siteCode)).toBe(expected)
})

test('the metadata of a page come before its site', () => {
  const evidence = { printed: '县教育局', metadata: ['示例中心', '沭阳县人民政府'], siteCode: '3203220001' }
  expect(identifyAgency(evidence)).toMatchObject({
    agency: { name: '宿迁市沭阳县教育局' },
    regionFrom: 'metadata',
  })
})

test('a name that fits several regions comes with all of them', () => {
  const { candidates } = identifyAgency({ printed: '鼓楼区教育局' })
  expect(candidates.map(({ code }) => code)).toEqual(['320106', '320302', '350102', '410204'])
})

test('a report without an agency has none', () => {
  expect(identifyAgency({ printed: null })).toEqual({ agency: null, regionFrom: null, candidates: [] })
})
