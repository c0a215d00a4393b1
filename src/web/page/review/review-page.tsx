import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { useTitle } from '../shell/index.ts'

const texts = { zh: { title: '复核' }, en: { title: 'Review' } }

/** The queue of doubts. */
export function ReviewPage(): JSX.Element {
  const t = useTexts(texts)
  useTitle(t.title)
  return <h1>{t.title}</h1>
}
