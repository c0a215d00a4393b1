const names = new Set(
  `外交部 国防部 教育部 科学技术部 工业和信息化部 公安部 国家安全部 民政部 司法部 财政部 人力资源和社会保障部
  自然资源部 生态环境部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 退役军人事务部 应急管理部
  审计署 海关总署 中国人民银行 中国气象局 中国民用航空局 中国地震局 中国科学院 中国社会科学院 中国工程院
  中国银行保险监督管理委员会 中国证券监督管理委员会`.split(/\s+/u),
)
/** 国家税务总局, 国家发展和改革委员会, 国务院办公厅: the whole name, so that no branch is meant. */
const ofTheState =
  /^(?:中华人民共和国)?(?:国务院[^省市县区州]*|国家[^省市县区州]{2,14}(?:局|委员会|委|署|办公室))$/u

/** Whether a name is that of a ministry or another body of the central government. */
export function isNationalBody(name: string): boolean {
  const short = name.replace(/^中华人民共和国/u, '')
  return names.has(short) || (ofTheState.test(short) && !/调查总?队|专员办|监管局|监管办公室/u.test(short))
}
