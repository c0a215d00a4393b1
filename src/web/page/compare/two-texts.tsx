import type { JSX } from 'preact'
import { useFormats, useTexts } from '../language/index.ts'
import { copiedPassages, type Passage } from './model/copied-passages.ts'
import { compareTexts } from './texts.ts'

interface YearText {
  readonly year: number
  readonly text: string
}

export interface TwoTextsProps {
  readonly title: string
  readonly before: YearText
  readonly after: YearText
}

/** A section of two years side by side, with what differs marked in both. */
export function TwoTexts({ title, before, after }: TwoTextsProps): JSX.Element {
  const t = useTexts(compareTexts)
  const { share } = useFormats()
  const forth = copiedPassages(before.text, after.text)
  const back = copiedPassages(after.text, before.text)
  return (
    <section class="two-texts" aria-label={t.compareSection(title)}>
      <div>
        <h3>{t.before(before.year)}</h3>
        <Marked passages={back.passages} />
      </div>
      <div>
        <h3>{t.after(after.year, share(forth.share ?? 0))}</h3>
        <Marked passages={forth.passages} />
      </div>
      <p class="soft">{t.fresh}</p>
    </section>
  )
}

function Marked({ passages }: { readonly passages: readonly Passage[] }): JSX.Element {
  let place = 0
  return (
    <p class="marked-text">
      {passages.map(({ text, isCopied }) => {
        const key = place
        place += text.length
        return isCopied ? <span key={key}>{text}</span> : <ins key={key}>{text}</ins>
      })}
    </p>
  )
}
