import { createSharedPart, type FieldOf, type Part } from '../resource.ts'
import type { Settlement } from '../verdicts.ts'

interface Judged {
  readonly settlement: Settlement | null
}

const unjudged: Judged = { settlement: null }

/** What people made of a check or an issue. */
export function settlementPart<Row extends Judged>(): Part<Row> {
  return createSharedPart(settlementFields, (row: Row): Judged => (row.settlement ? row : unjudged))
}

const settlementFields: readonly FieldOf<Judged>[] = [
  {
    name: 'is_dismissed',
    type: 'boolean',
    title: { zh: '是否已人工排除', en: 'whether a person set it aside' },
    valueIn: ({ settlement }) => settlement?.state === 'dismissed',
  },
  {
    name: 'note',
    type: 'string',
    title: { zh: '判定说明', en: 'note' },
    valueIn: ({ settlement }) => settlement?.note ?? null,
  },
  {
    name: 'judgement',
    type: 'string',
    title: { zh: '人工判定', en: 'what a person made of it' },
    categories: [
      { value: 'open', label: { zh: '待判定', en: 'nobody judged it yet' } },
      { value: 'accepted', label: { zh: '确认读取无误', en: 'the reading is right' } },
      { value: 'corrected', label: { zh: '已更正', en: 'corrected' } },
      { value: 'dismissed', label: { zh: '已排除', en: 'set aside' } },
    ],
    valueIn: ({ settlement }) => settlement?.state ?? null,
  },
  {
    name: 'judged_by',
    type: 'string',
    title: { zh: '判定人', en: 'who judged' },
    valueIn: ({ settlement }) => settlement?.by ?? null,
  },
  {
    name: 'judged_at',
    type: 'string',
    title: { zh: '判定时间', en: 'time of the judgement (UTC)' },
    valueIn: ({ settlement }) => settlement?.madeAt ?? null,
  },
]
