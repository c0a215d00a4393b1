import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { reportsTexts } from './texts.ts'

export interface PagerProps {
  /** Which rows of how many, in words. */
  readonly shown: string
  readonly hasPrevious: boolean
  /** Whether the page is one further on, but which one came before is not known. */
  readonly isAdrift: boolean
  readonly hasNext: boolean
  readonly onFirst: () => void
  readonly onPrevious: () => void
  readonly onNext: () => void
}

/** The way from page to page of a long list. */
export function Pager(props: PagerProps): JSX.Element {
  const { shown, hasPrevious, isAdrift, hasNext, onFirst, onPrevious, onNext } = props
  const t = useTexts(reportsTexts)
  return (
    <nav class="pager" aria-label={t.pages}>
      <span class="soft number">{shown}</span>
      {(hasPrevious || isAdrift) && (
        <button type="button" class="quiet" onClick={onFirst}>
          {t.first}
        </button>
      )}
      <button type="button" disabled={!hasPrevious} onClick={onPrevious}>
        <Icon name="left" /> {t.previous}
      </button>
      <button type="button" disabled={!hasNext} onClick={onNext}>
        {t.next} <Icon name="right" />
      </button>
    </nav>
  )
}
