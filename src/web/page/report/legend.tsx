import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { reportTexts } from './report-texts.ts'
import { Sign } from './sign.tsx'

/** What the signs at numbers mean. */
export function Legend(): JSX.Element {
  const t = useTexts(reportTexts)
  const [agrees, disagrees, unknown] = t.legendFigures
  return (
    <details class="legend">
      <summary>{t.legend}</summary>
      <ul>
        {(['inferred', 'ambiguous', 'missing'] as const).map((name) => (
          <li key={name} class={`has-${name}`}>
            <Sign name={name} /> {t.statuses[name]}
          </li>
        ))}
        <li class="has-failed">
          <Sign name="failed" /> {t.failed}
        </li>
        <li class="has-corrected">
          <Sign name="corrected" /> {t.corrected}
        </li>
        <li class="has-stale">
          <Sign name="stale" /> {t.stale}
        </li>
        <li>
          <span class="word">{t.statuses.blank}</span> {t.statuses.blank}
        </li>
        <li>
          <span class="as-printed">/</span> {t.statuses.notApplicable}
        </li>
        <li class="figure agrees">
          <Sign name="agrees" /> {agrees}
        </li>
        <li class="figure disagrees">
          <Sign name="failed" /> {disagrees}
        </li>
        <li class="figure unknown">
          <Sign name="unknown" /> {unknown}
        </li>
      </ul>
    </details>
  )
}
