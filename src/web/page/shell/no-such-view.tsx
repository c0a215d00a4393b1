import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { Link } from '../router/index.ts'
import { useTitle } from './use-title.ts'

const texts = {
  zh: { title: '没有这个页面', lead: '地址可能有误。', back: '查看报告' },
  en: { title: 'There is no such page', lead: 'The address may be mistyped.', back: 'See the reports' },
}

/** What an address shows that leads nowhere. */
export function NoSuchView(): JSX.Element {
  const t = useTexts(texts)
  useTitle(t.title)
  return (
    <section class="narrow">
      <h1>{t.title}</h1>
      <p>
        {t.lead} <Link to="/reports">{t.back}</Link>
      </p>
    </section>
  )
}
