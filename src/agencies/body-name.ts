/** Usual short forms of bodies with what they stand for; those that stand for several are left as they are. */
const shortForms: readonly (readonly [RegExp, string])[] = (
  [
    ['发改', '发展和改革', '委局'],
    ['科委', '科学技术委员会', ''],
    ['科技委', '科学技术委员会', ''],
    ['教委', '教育委员会', ''],
    ['经信', '经济和信息化', '委局厅'],
    ['工信', '工业和信息化', '局厅'],
    ['人社', '人力资源和社会保障', '局厅'],
    ['自规', '自然资源和规划', '局'],
    ['住建', '住房和城乡建设', '委局厅'],
    ['农业农村委', '农业农村委员会', ''],
    ['交通委', '交通委员会', ''],
    ['文旅', '文化和旅游', '委局厅'],
    ['卫健', '卫生健康', '委局'],
    ['退役军人', '退役军人事务', '局厅'],
    ['国资委', '国有资产监督管理委员会', ''],
    ['市场监管', '市场监督管理', '局'],
    ['市监', '市场监督管理', '局'],
    ['医保', '医疗保障', '局'],
  ] as const
).flatMap(([short, long, endings]) =>
  endings === ''
    ? [[new RegExp(`^${short}$`, 'u'), long] as const]
    : [...endings].map(
        (end) =>
          [new RegExp(`^${short}${end}(?:员会)?$`, 'u'), long + (end === '委' ? '委员会' : end)] as const,
      ),
)

/** The full name of a body, of which `rest` is the name without its place: 卫健委 is 卫生健康委员会. */
export function bodyName(rest: string): string {
  const form = shortForms.find(([pattern]) => pattern.test(rest))
  if (form) return form[1]
  return rest
    .replace(/^政府(?=$|办|研究室)/u, '人民政府')
    .replace(/(?<=政府)办$/u, '办公室')
    .replace(/管委会/u, '管理委员会')
    .replace(/(?<=街道)办$/u, '办事处')
}
