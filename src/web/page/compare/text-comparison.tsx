import type { JSX } from 'preact'
import type { SectionKey } from '../../../document/index.ts'
import type { AgencySeries } from '../../contract/index.ts'
import { sectionNames } from '../judge/names.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { copiedPassages, shortestCopy } from './model/copied-passages.ts'
import { compareTexts } from './texts.ts'
import { TwoTexts } from './two-texts.tsx'

/** A section of a year, which is laid beside that of the year before. */
export interface ShownText {
  readonly section: SectionKey
  readonly year: number
}

export interface TextComparisonProps {
  readonly series: AgencySeries
  readonly shown: ShownText | null
  readonly onShow: (shown: ShownText | null) => void
}

const keys: readonly SectionKey[] = [
  'overview',
  'disclosure',
  'applications',
  'disputes',
  'problems',
  'other',
]

/** How much of each section was taken over from the year before, and both texts on demand. */
export function TextComparison({ series, shown, onShow }: TextComparisonProps): JSX.Element | null {
  const t = useTexts(compareTexts)
  const names = useTexts(sectionNames)
  const { share } = useFormats()
  const years = series.years.map(({ year }) => year)
  if (years.length < 2) return null
  const textOf = (year: number, key: SectionKey): string => {
    const stored = series.years.find((one) => one.year === year)?.stored
    return stored?.report.sections.find((section) => section.key === key)?.text ?? ''
  }
  const pairs = years.slice(1).map((after, index) => ({ before: years[index] ?? 0, after }))
  const pair = pairs.find(({ after }) => after === shown?.year)
  return (
    <section class="panel" aria-labelledby="copied">
      <h2 id="copied">{t.texts}</h2>
      <p class="soft">{t.textsNote(shortestCopy)}</p>
      <div class="card-table">
        <table class="plain copied">
          <thead>
            <tr>
              <th scope="col">{t.section}</th>
              {pairs.map(({ after }) => (
                <th key={after} scope="col" class="amount">
                  {after}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{names[key]}</th>
                {pairs.map(({ before, after }) => {
                  const copied = copiedPassages(textOf(before, key), textOf(after, key)).share
                  const isShown = shown?.section === key && shown.year === after
                  return (
                    <td key={after} class="amount">
                      {copied === null ? (
                        <span class="soft">{t.noText}</span>
                      ) : (
                        <button
                          type="button"
                          class="text"
                          aria-pressed={isShown}
                          aria-label={`${share(copied)}，${t.compareSection(`${names[key]} ${after}`)}`}
                          onClick={() => onShow(isShown ? null : { section: key, year: after })}
                        >
                          {share(copied)}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown && pair && (
        <TwoTexts
          title={names[shown.section]}
          before={{ year: pair.before, text: textOf(pair.before, shown.section) }}
          after={{ year: pair.after, text: textOf(pair.after, shown.section) }}
        />
      )}
    </section>
  )
}
