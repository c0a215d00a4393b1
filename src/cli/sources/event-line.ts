import type { Language } from '../../error-message.ts'
import { goneReasons } from '../../gone-reasons.ts'
import type { CrawlEvent } from '../../intake/index.ts'
import type { CrawlVisit } from '../../store/index.ts'
import { visitReasons } from '../../visit-reasons.ts'
import { printable } from '../output/printable.ts'
import { sourcesTexts } from './sources-texts.ts'

const idDigits = 8

type Ended = Pick<CrawlVisit, 'counts' | 'failure'>

/** What happened to an address in one line, for people. */
export function toEventLine(event: CrawlEvent, language: Language): string {
  return printable(toLine(event, language))
}

/** How the run of a site ended, in one line or a few. */
export function toOutcomeLines(name: string, { counts, failure }: Ended, language: Language): string {
  const text = sourcesTexts[language]
  const count = (type: CrawlEvent['type']): number => counts[type] ?? 0
  const would = counts['would-keep']
  const passedOver = count('passed-over')
  const summary =
    would === undefined
      ? text.summary(name, count('kept'), count('unchanged') + count('back'), passedOver)
      : text.dryRun(name, would, passedOver)
  const gone = count('gone') === 0 ? [] : [text.goneCount(name, count('gone'))]
  const failed =
    failure === null ? [] : [text.failed(name, `${toReason(failure.code, language)} (${failure.detail})`)]
  return [summary, ...gone, ...failed].map(printable).join('\n')
}

/** Why a visit ended early, in words. */
export function toReason(code: string, language: Language): string {
  const reasons: Readonly<Record<string, string>> = visitReasons[language]
  return reasons[code] ?? code
}

function toLine(event: CrawlEvent, language: Language): string {
  const text = sourcesTexts[language]
  const { url } = event
  switch (event.type) {
    case 'index':
      return text.index(url, event.reports, event.pages)
    case 'kept': {
      const id = event.sourceId.slice(0, idDigits)
      if (event.isChanged) return text.keptChanged(event.name, url, id)
      return event.isNew ? text.kept(event.name, url, id) : text.keptAgain(event.name, url, id)
    }
    case 'unchanged':
      return text.unchanged(event.name, url)
    case 'back':
      return text.back(event.name, url)
    case 'gone':
      return text.gone(event.name, url, goneReasons[language][event.reason])
    case 'would-keep':
      return text.wouldKeep(event.name, url)
    case 'passed-over':
      return text.passedOver(event.name, url, visitReasons[language][event.reason])
  }
}
