import { type NarrativeQuantity, perhaps, stated, sum } from './quantity.ts'
import {
  applicationWords as application,
  link,
  nextYear,
  none,
  previousYear,
  receive,
  receiveAndHandle,
} from './vocabulary.ts'

const newTotal = 'applications.new.total'
const carriedInTotal = 'applications.carriedIn.total'
const processedTotal = 'applications.totalProcessed.total'
const carriedOutTotal = 'applications.carriedOut.total'
/** What was decided on its merits, without （六）其他处理. */
const decided = sum(
  ...['granted', 'partlyGranted', 'refused.*', 'unavailable.*', 'notProcessed.*'].map(
    (row) => `applications.${row}.total`,
  ),
)
/** 收到 may include what was carried in; a table whose balance is broken cannot bear that out. */
const received = { cells: [newTotal, carriedInTotal], unlessAtOdds: [processedTotal, carriedOutTotal] }

const scope = {
  kind: 'count',
  yearShift: 0,
  context: /依申请|公开[^，。；]{0,8}申请|申请公开|信息公开|公开信息/,
  home: 'applications',
} as const

const holdsApplication = '(?=[^，；。：]{0,40}申请)'
/** （含上年结转5件）, ，其中上年结转2件 right behind the number. */
const includingCarriedIn =
  '(?:政府|信息|公开|申请|件)*[，（](?:其中|含|包括|包含)[^。；）]{0,20}(?:结转(?!下|至|到|次|明)|转结)'
const carriedInWords = `${previousYear}末?(?:结转|转结|转入)(?:过来)?${application}${link}`
const carryOver = `(?:结转|转结|转|顺延|延)(?:至|到|入)?${nextYear}`

/** What came in, was dealt with and went over into the next year. */
export const applicationQuantities: readonly NarrativeQuantity[] = [
  {
    ...scope,
    key: 'carriedIn',
    yearShift: -1,
    label: '上年结转申请',
    group: 'carriedIn',
    readings: [sum(carriedInTotal)],
    patterns: [
      ...perhaps([
        `(?:办结|答复|办理|回复|处理)[^。；]{0,20}（(?:含|包括|其中|包含)?${carriedInWords}`,
        null,
        '答复政府信息公开申请458件（含上年结转8件）',
      ]),
      ...stated(
        [carriedInWords, null, '新收政府信息公开申请312件，上年结转21件'],
        [`结转${previousYear}的?${application}${link}`, null, '结转上年度政府信息公开申请3件'],
        [
          null,
          `(?:是|为|系|属于?)?${previousYear}(?:结转|转结)`,
          '收到申请公开政府信息的申请8件，2件为上年结转',
        ],
      ),
    ],
    none: new RegExp(`${none}${previousYear}(?:结转|转结)(?:的|过来)*${application}(?:情况)?$`),
    noneExample: '没有收到政府信息公开申请，也没有上年结转的申请',
  },
  {
    ...scope,
    key: 'carriedOut',
    yearShift: 1,
    label: '结转下年度申请',
    group: 'carriedOut',
    readings: [sum(carriedOutTotal)],
    patterns: [
      ...stated(
        [
          `${carryOver}(?:继续|再|予以)?(?:办理|处理|答复|办结)*(?:的)?${application}${link}`,
          null,
          '依申请公开答复及时。结转下年度继续办理29件',
        ],
        [
          null,
          `(?:申请|按规定|依规定?|依法|正在|将|需|办理|已|均)*${carryOver}`,
          '收到政府信息公开申请70件，1件结转下年度继续办理',
        ],
      ),
      ...perhaps([
        null,
        '(?:申请|仍|还|尚|正)*(?:在办理|在办|未办结|在办理中)',
        '收到政府信息公开申请7件，1件正在办理中',
      ]),
    ],
    none: new RegExp(`${none}(?:需要?)?${carryOver}(?:继续)?(?:办理|处理|答复)*的?${application}(?:情况)?$`),
    noneExample: '全年受理的政府信息公开申请均已办结，无结转下年度继续办理的申请',
  },
  {
    ...scope,
    key: 'receivedIncludingCarriedIn',
    yearShift: -1,
    label: '收到申请（含上年结转）',
    group: 'received',
    readings: [sum(newTotal, carriedInTotal)],
    patterns: stated([
      `(?<!新)${receive}${holdsApplication}${application}${link}`,
      includingCarriedIn,
      '全年共收到政府信息公开申请57件（含上年结转1件）',
    ]),
    none: null,
    noneExample: null,
  },
  {
    ...scope,
    key: 'handled',
    label: '办理申请',
    group: 'received',
    readings: [sum(newTotal), received, sum(processedTotal), decided],
    patterns: stated(
      [
        `(?:${receiveAndHandle}|(?:办理|处理)(?:并?(?:答复|回复))?)${holdsApplication}${application}${link}`,
        null,
        '全年办理政府信息公开申请218件',
      ],
      [
        `(?:${receiveAndHandle}|办理|处理)${link}`,
        '的?(?=[^，。；]{0,30}申请)(?:政府|信息|公开|依|环境)+申请',
        '共受理并答复12件政府信息公开申请',
      ],
    ),
    none: null,
    noneExample: null,
  },
  {
    ...scope,
    key: 'new',
    label: '本年新收申请',
    group: 'received',
    readings: [sum(newTotal)],
    patterns: stated(
      [
        `新(?:收到?|受理|接收到?|接到|增)(?:了|到)?${holdsApplication}${application}${link}`,
        null,
        '我县新收政府信息公开申请41件',
      ],
      [
        `申请[^。；]{0,40}(?<!重)新(?:收到?|受理|接收)(?:的|申请)*${link}`,
        null,
        '办理政府信息公开申请35件，其中新收33件，上年结转2件',
      ],
    ),
    none: new RegExp(`${none}新?${holdsApplication}(?!申请人)${application}(?:情况|问题)?$`),
    noneExample: '我镇未收到公民、法人或者其他组织提出的政府信息公开申请',
  },
  {
    ...scope,
    key: 'received',
    label: '收到申请',
    group: 'received',
    readings: [sum(newTotal), received],
    patterns: stated(
      [
        `${receive}${holdsApplication}${application}${link}`,
        null,
        '我局共收到政府信息公开申请312件，均按规定登记、办理',
      ],
      [
        `${receive}${link}`,
        '(?=[^，。；]{0,40}申请)(?:政府|政务|环境|信息|公开|依|的)*申请',
        '本年度全区共收到70件申请，依申请公开渠道畅通',
      ],
    ),
    none: null,
    noneExample: null,
  },
  {
    ...scope,
    key: 'processed',
    label: '办结申请',
    group: 'processed',
    readings: [sum(processedTotal), decided],
    patterns: [
      ...perhaps([
        `(?:按[时期]|按规定|已经?|期限内|时限内|其余|其他|剩余)(?:予以|全部|均|依法)*(?:办结|答复|回复|办理)(?:完毕|完成|完结)?${application}${link}`,
        null,
        '收到政府信息公开申请212件，已办理206件',
      ]),
      ...stated(
        [
          `(?:办结|办理完[毕结成])(?:了)?${holdsApplication}${application}${link}`,
          null,
          '依法办结政府信息公开申请130件',
        ],
        [
          `(?:依申请|公开[^，。；]{0,8}申请|收到\\d+[件份条]申请)[^。；]{0,60}(?:办结|办理完[毕结成])(?:了|数|件数|申请|件)*${link}`,
          null,
          '全县共收到政府信息公开申请42件，全年依法办结41件',
        ],
        [`(?:答复|回复)(?:了)?${holdsApplication}${application}${link}`, null, '共答复政府信息公开申请130件'],
        [
          `(?:答复|回复)(?:了)?${link}`,
          '（(?:含|包括|其中|包含)[^）]{0,12}结转',
          '收到政府信息公开申请454件，答复458件（含上年结转8件）',
        ],
      ),
      ...perhaps(
        [`(?:办结|答复|回复)(?:了)?${link}`, null, '收到政府信息公开申请5件，答复5件'],
        [
          null,
          '(?:申请)?(?:均|已|全部|都)*(?:按[时期]|严格|依法|依规|及时|在[^，。；]{0,8}限内)*(?:办结|答复|回复)',
          '收到政府信息公开申请7件，其中6件均按时答复',
        ],
      ),
    ],
    none: null,
    noneExample: null,
  },
  {
    ...scope,
    key: 'applications',
    label: '依申请公开',
    group: 'received',
    readings: [sum(newTotal), received, sum(processedTotal), decided],
    patterns: perhaps([`依申请公开${application}${link}`, null, '依申请公开政府信息3件']),
    none: null,
    noneExample: null,
  },
]
