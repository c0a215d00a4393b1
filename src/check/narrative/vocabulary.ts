/**
 * 政府信息公开申请, 公民、法人或者其他组织提出的依申请公开事项 …: words of an application, none of a kind of it.
 *
 * Repeated groups hold alternatives of which none is made of others, so that matching stays linear.
 */
export const applicationWords =
  '(?:公民|(?:自然人|法人)(?=[、或和及])|其[他它]组织|社会公众|公众|群众|[市居村]民|要求|获取|递交|任何|形式|政府|政务|环境|信息|信件(?!申请)|书(?![面信])|公开|相关|有关|事[项宜]|提[出交起]|向本(?:机关|单位|部门)|各[类种界]|[的和或者及与、等以依申请办理件表案总数量类])*'

/** 共计, 为, 有, 共有, 数量为 …: what may stand between the words and the number. */
export const link = '[共合总计为是有达到数量：]*'

/** 收到, 受理, 共接到 … */
export const receive = '(?:收到?|接收到?|接[到受]|受理)(?:了|到)?'

/** 答复, 办理 … that follows 收到 in one breath: 收到并妥善处理, 受理、办结. */
export const receiveAndHandle =
  '(?:收到?|接收到?|接到|受理)(?:了|到)?[并和、]?(?:及时|妥善|全部|依法|按时|按期)*(?:处理|答复|回复|办理|办结)(?:答复|回复|了)?'

/** 下年度, 下一年, 次年, 明年; a year in digits is judged by the caller. */
export const nextYear = '(?:下一?年度?|次年度?|明年|\\d{4}年度?)'

/** 上年, 上一年度, 去年, 往年; a year in digits is judged by the caller. */
export const previousYear = '(?:上一?年度?|去年度?|往年|\\d{4}年度?)'

/** 行政规范性文件 and its shorter forms. */
export const normativeDocument = '(?:行政)?规范性文件'

const happened = '(?:收到|接到|接收到|受理|接受|发生|产生|出现|存在|有|过)'

/** 未收到, 没有发生, 无 …: that there was none. */
export const none = `(?:(?:未|未曾|从未|尚未|均未|并未)${happened}|(?:没有|均无|(?<!有)无))${happened}*`
