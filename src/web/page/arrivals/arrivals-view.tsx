import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { useTitle } from '../shell/index.ts'

const texts = { zh: { title: '收件' }, en: { title: 'Intake' } }

/** What comes in and what became of it. */
export function ArrivalsView(): JSX.Element {
  const t = useTexts(texts)
  useTitle(t.title)
  return <h1>{t.title}</h1>
}
