import type { JSX } from 'preact'
import type { Section } from '../../../document/index.ts'
import { sectionNames } from '../judge/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { reviewTexts } from './review-texts.ts'

export interface SectionListProps {
  readonly sections: readonly Section[]
  /** The spot that is lit. */
  readonly lit: string | null
  /** The place of a section in the source is asked for, as `section.<key>`. */
  readonly onSpot: (id: string) => void
}

/** The six sections with their headings as printed: what a doubt is seen against that is about no cell. */
export function SectionList({ sections, lit, onSpot }: SectionListProps): JSX.Element {
  const t = useTexts(reviewTexts)
  const language = useLanguage()
  return (
    <div class="section-list">
      <h2>{t.sections}</h2>
      <ol>
        {sections.map(({ key, title, text, evidence }) => (
          <li key={key}>
            {title === null || evidence === null ? (
              <span>
                {title ?? sectionNames[language][key]}{' '}
                <span class="word">{title === null && t.notFound}</span>
              </span>
            ) : (
              <button
                type="button"
                class="text"
                aria-pressed={lit === `section.${key}`}
                onClick={() => onSpot(`section.${key}`)}
              >
                {title}
              </button>
            )}{' '}
            <span class="soft number">{title !== null && t.characters(text.length)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
