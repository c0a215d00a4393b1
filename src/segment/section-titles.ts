import type { SectionKey } from '../document/index.ts'

/** One of the six sections, as its heading may read. Wording is folded and without marks. */
export interface SectionTitle {
  readonly key: SectionKey
  readonly ordinal: 1 | 2 | 3 | 4 | 5 | 6
  readonly label: string
  readonly variants: readonly string[]
  /** The same as a pattern with the words that may be exchanged or left out, to be found inside a longer text. */
  readonly wording: string
  /** A heading of this section has one of these words, and none of the excluded. */
  readonly words: RegExp
  readonly excluded: RegExp | null
}

/** The six sections with the titles seen in published reports; the first variant is the official one. */
export const sectionTitles: readonly SectionTitle[] = [
  {
    key: 'overview',
    ordinal: 1,
    label: '总体情况',
    variants: [
      '总体情况',
      '工作总体情况',
      '总体工作情况',
      '概述',
      '工作概述',
      '总体概况',
      '基本情况',
      '工作基本情况',
      '工作开展情况',
      '网站总体公开情况',
      '政府信息公开工作总体情况',
    ],
    wording: '(?:政府信息公开)?(?:工作)?(?:总体|基本)(?:工作)?[情概]况',
    words: /总体|概述|概况|基本情况|开展情况/u,
    excluded: /主动公开政府|申请|复议|问题/u,
  },
  {
    key: 'disclosure',
    ordinal: 2,
    label: '主动公开政府信息情况',
    variants: [
      '主动公开政府信息情况',
      '主动公开政府信息的情况',
      '政府信息主动公开情况',
      '行政机关主动公开政府信息情况',
      '行政机关主动公开政府信息的情况',
      '主动公开政府信息工作情况',
      '主动公开信息情况',
      '主动公开情况',
    ],
    wording: '(?:行政机关)?主动公开政府信息(?:工作)?的?情况|政府信息主动公开(?:工作)?的?情况',
    words: /主动公开/u,
    excluded: /申请|复议|问题/u,
  },
  {
    key: 'applications',
    ordinal: 3,
    label: '收到和处理政府信息公开申请情况',
    variants: [
      '收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '行政机关收到和处理政府信息公开申请情况',
      '行政机关收到和处理政府信息公开申请的情况',
      '政府信息公开申请收到和处理情况',
      '收到和办理政府信息公开申请情况',
      '政府信息公开申请情况',
      '依申请公开政府信息情况',
      '依申请公开政府信息办理情况',
      '依申请公开情况',
    ],
    wording:
      '(?:行政机关)?收到[和及与]?(?:处理|办理)政府信息公开申请的?情况|政府信息公开申请(?:的?收到|接收)?[和及与]?(?:处理|办理)的?情况|依申请公开(?:政府信息)?(?:办理|工作)?的?情况',
    words: /申请/u,
    excluded: /复议|诉讼|问题/u,
  },
  {
    key: 'disputes',
    ordinal: 4,
    label: '政府信息公开行政复议、行政诉讼情况',
    variants: [
      '政府信息公开行政复议行政诉讼情况',
      '政府信息公开行政复议行政诉讼的情况',
      '政府信息公开行政复议和行政诉讼情况',
      '因政府信息公开工作被申请行政复议提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议提起行政诉讼的情况',
      '因政府信息公开申请行政复议提起行政诉讼的情况',
      '因政府信息公开被申请行政复议提起行政诉讼情况',
      '行政复议行政诉讼情况',
      '行政复议和行政诉讼情况',
    ],
    wording:
      '(?:因?政府信息公开(?:工作|申请)?)?(?:而?被申请|引起的?|引发的?)?行?行政法?复议[、,和及与]*(?:被?提起)?行政(?:诉讼|许可)等?的?情况',
    words: /复议|诉讼/u,
    // the head of the table is no heading
    excluded: /问题|^行政复议行政诉讼$/u,
  },
  {
    key: 'problems',
    ordinal: 5,
    label: '存在的主要问题及改进情况',
    variants: [
      '存在的主要问题及改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '存在问题及改进情况',
      '存在的问题及改进情况',
      '存在的主要问题及改进措施',
      '存在的主要问题及整改措施',
      '存在的主要问题和改进措施',
      '存在的主要问题及改进',
      '存在的主要问题及下一步工作情况',
      '存在的主要问题及下一步工作打算',
      '存在问题和改进措施',
      '现存问题与改进举措',
    ],
    wording:
      '(?:政府信息公开)?(?:工作)?中?[存现][在存]的?主要?(?:问题|不足)[、,和及与]*(?:下一步)?(?:工作)?(?:整改|改进|解决|努力)(?:的?(?:情况|措施|举措|打算|计划|办法|方向|意见))?',
    words: /问题|不足/u,
    excluded: null,
  },
  {
    key: 'other',
    ordinal: 6,
    label: '其他需要报告的事项',
    variants: [
      '其他需要报告的事项',
      '其他需要报告事项',
      '需要报告的其他事项',
      '其他需要报告的情况',
      '其它需要报告的事项',
      '其他报告事项',
      '其他需报告的事项',
      '其他需要说明的事项',
      '其他事项',
    ],
    wording:
      '其[他它]需要?(?:报告|说明)的?(?:事项|情况)|需要(?:报告|说明)的其[他它](?:事项|情况)|其[他它](?:报告)?事项',
    words: /报告.*事项|其[他它].*(?:事项|情况)/u,
    excluded: /问题|复议/u,
  },
]
