import type { Language } from '../../error-message.ts'
import { goneReasons } from '../../gone-reasons.ts'
import { dayInChina } from '../../ledger/index.ts'
import type { LedgerRow } from '../../operations/index.ts'
import { toReason } from '../sources/event-line.ts'
import { ledgerTexts } from './ledger-texts.ts'

const gap = '  '

/** The ledger as lines of a table for a terminal, with a summary at the end. */
export function ledgerLines(rows: readonly LedgerRow[], language: Language): readonly string[] {
  const table = rows.map((row) => columnsOf(row, language))
  const widths = [0, 1, 2, 3].map((place) =>
    Math.max(0, ...table.map((cells) => widthOf(cells[place] ?? ''))),
  )
  const lines = table.map((cells) =>
    cells
      .map((cell, place) => cell + ' '.repeat(Math.max(0, (widths[place] ?? 0) - widthOf(cell))))
      .join(gap)
      .trimEnd(),
  )
  return [...lines, summary(rows, language)]
}

/** Year, agency, state, day and evidence, and what became of it. */
function columnsOf(row: LedgerRow, language: Language): readonly string[] {
  const text = ledgerTexts[language]
  const { agency, year, state, timeliness, publication, changes, disappearance, missed, checkedAt } = row
  const inTime = timeliness === null ? [] : [text.timeliness[timeliness]]
  const cells = changes.some((change) => change.changes === null)
    ? null
    : changes.reduce((sum, change) => sum + (change.changes?.cells.length ?? 0), 0)
  const notes = [
    ...(changes.length === 0 ? [] : [text.changed(changes.length, cells)]),
    ...(disappearance === null
      ? []
      : [text.gone(dayInChina(disappearance.at) ?? '', goneReasons[language][disappearance.reason])]),
    ...(missed === null
      ? []
      : [`${toReason(missed.reason, language)}${language === 'zh' ? '：' : ': '}${missed.url}`]),
    ...(state === 'not-found' && checkedAt !== null ? [text.checked(dayInChina(checkedAt) ?? '')] : []),
  ]
  const words = [text.states[state], ...inTime].join(language === 'zh' ? '，' : ', ')
  const day = publication === null ? '' : `${publication.on} ${text.evidence[publication.evidence]}`
  return [String(year), agency.name, words, day, notes.join(language === 'zh' ? '；' : '; ')]
}

function summary(rows: readonly LedgerRow[], language: Language): string {
  const text = ledgerTexts[language]
  const states = Object.entries(text.states).flatMap(([state, word]) => {
    const count = rows.filter((row) => row.state === state).length
    return count === 0 ? [] : [text.count(word, count)]
  })
  const late = rows.filter(({ timeliness }) => timeliness === 'late').length
  return text.summary(rows.length, late === 0 ? states : [...states, text.count(text.timeliness.late, late)])
}

/** Characters of East Asia are twice as wide as others on a terminal. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  )
}
