import type { JSX } from 'preact'
import { checkMessage } from '../../../check/messages.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { Link } from '../router/index.ts'
import type { YearFigures } from './model/year-figures.ts'
import { compareTexts } from './texts.ts'

/** What of each year does not fit the year before, as sentences. */
export function BrokenRelations({ years }: { readonly years: readonly YearFigures[] }): JSX.Element {
  const t = useTexts(compareTexts)
  const language = useLanguage()
  const broken = years.filter((figures) => figures.broken.length > 0)
  return (
    <section class="panel" aria-labelledby="broken">
      <h2 id="broken">{t.broken}</h2>
      {broken.length === 0 && (
        <p>
          <span class="state state-done">
            <Icon name="tick" />
          </span>{' '}
          {t.unbroken}
        </p>
      )}
      <dl class="broken">
        {broken.map((figures) => (
          <div key={figures.year}>
            <dt>
              <Link to={`/reports/${figures.sourceId}`}>{figures.year}</Link>
            </dt>
            {figures.broken.map((check) => (
              <dd key={check.rule + check.cells.join()}>
                <span class="state state-failed">
                  <Icon name="unequal" />
                </span>{' '}
                {checkMessage(check.rule, check.status, check.params, language)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
