/** Labels of the official tables, without spaces. */
export const tableMarks: readonly string[] = [
  '现行有效',
  '行政许可',
  '法人或其他组织',
  '本年新收政府信息公开申请',
  '予以公开',
  '结转下年度继续办理',
  '结果维持',
  '尚未审结',
]

/** Words of the titles of the sections, without spaces. */
export const sectionMarks: readonly string[] = [
  '总体情况',
  '主动公开',
  '政府信息公开申请',
  '行政复议',
  '存在的主要问题',
]
