import type { SectionKey } from '../../../src/document/index.ts'
import type { Random } from '../random.ts'
import { join, type Prose, plain } from './figures.ts'
import type { Values } from './form-values.ts'

/** What a sentence about the applications is made from. */
export interface ApplicationFacts {
  readonly section: SectionKey
  readonly year: number
  readonly we: string
  readonly values: Values
}

/** Sentences that state how many applications came in, how they ended and what is left over. */
export function applicationProse(facts: ApplicationFacts, random: Random): Prose {
  const received = facts.values['new.total'] ?? 0
  if (received === 0) return random.chance(0.5) ? nothingReceived(facts, random) : plain('')
  const pieces = [receivedProse(facts, random)]
  if (random.chance(0.4)) pieces.push(outcomeProse(facts, random))
  if (random.chance(0.4)) pieces.push(carriedOutProse(facts, random))
  if (random.chance(0.2)) pieces.push(plain(otherYear(facts.year, random)))
  return join(...pieces)
}

/** A figure of another year, which no table of this report holds. */
function otherYear(year: number, random: Random): string {
  return random.pick([
    `较上年增加${random.int(1, 40)}%。`,
    `${year - 1}年收到申请${random.int(1, 90)}件，与之相比有所变化。`,
  ])
}

function nothingReceived(facts: ApplicationFacts, random: Random): Prose {
  const carried = facts.values['carriedIn.total'] ?? 0
  if (carried > 0) return plain('')
  const text = random.pick([
    `${facts.year}年，${facts.we}未收到政府信息公开申请。`,
    `全年没有收到公民、法人和其他组织的政府信息公开申请。`,
  ])
  const at = 'applications.new.total'
  return { text, figures: [{ section: facts.section, stated: 0, at, readings: [[at]] }] }
}

function receivedProse(facts: ApplicationFacts, random: Random): Prose {
  const { section, year, we, values } = facts
  const fresh = values['new.total'] ?? 0
  const carried = values['carriedIn.total'] ?? 0
  const space = random.chance(0.1) ? ' ' : ''
  const figure = (stated: number) => ({
    section,
    stated,
    at: 'applications.new.total',
    readings: [['applications.new.total'], ['applications.new.total', 'applications.carriedIn.total']],
  })
  if (random.chance(0.25) && carried > 0) {
    const sum = fresh + carried
    return {
      text: `${year}年，${we}共办理政府信息公开申请${sum}件，其中本年新收${fresh}件、上年结转${carried}件。`,
      figures: [{ ...figure(sum) }, { ...newOnly(section, fresh) }, carriedIn(section, carried)],
    }
  }
  const text = random.pick([
    `${year}年，${we}共收到政府信息公开申请${space}${fresh}${space}件，均在期限内办理。`,
    `全年收到政府信息公开申请${fresh}件，按时答复率100%。`,
    `${we}本年新收政府信息公开申请${fresh}件，全部登记在册。`,
  ])
  return { text, figures: [figure(fresh)] }
}

function newOnly(section: SectionKey, stated: number) {
  return { section, stated, at: 'applications.new.total', readings: [['applications.new.total']] }
}

function carriedIn(section: SectionKey, stated: number) {
  const at = 'applications.carriedIn.total'
  return { section, stated, at, readings: [[at]] }
}

function outcomeProse({ section, values }: ApplicationFacts, random: Random): Prose {
  const stated = values['granted.total'] ?? 0
  const at = 'applications.granted.total'
  const figures = [{ section, stated, at, readings: [[at]] }]
  if (random.chance(0.5)) return { text: `从办理结果看，予以公开${stated}件，其他按规定分类处理。`, figures }
  const partly = values['partlyGranted.total'] ?? 0
  const partlyAt = 'applications.partlyGranted.total'
  return {
    text: `其中予以公开${stated}件，部分公开${partly}件，其余依法作出处理。`,
    figures: [...figures, { section, stated: partly, at: partlyAt, readings: [[partlyAt]] }],
  }
}

function carriedOutProse({ section, values }: ApplicationFacts, random: Random): Prose {
  const stated = values['carriedOut.total'] ?? 0
  const at = 'applications.carriedOut.total'
  const text = random.pick([`结转下年度继续办理${stated}件。`, `另有${stated}件结转下一年度办理。`])
  return { text, figures: [{ section, stated, at, readings: [[at]] }] }
}
