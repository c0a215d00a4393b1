import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { useTitle } from '../shell/index.ts'

const texts = { zh: { title: '对比' }, en: { title: 'Compare' } }

/** Agencies beside each other, and over the years. */
export function CompareView(): JSX.Element {
  const t = useTexts(texts)
  useTitle(t.title)
  return <h1>{t.title}</h1>
}
