import type { JSX } from 'preact'
import { checkMessage } from '../../../check/messages.ts'
import type { Check, Section } from '../../../document/index.ts'
import { sectionNames } from '../judge/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { type FigureVerdict, type ProsePart, proseParts } from './model/prose.ts'
import { reportTexts } from './report-texts.ts'
import { Sign, type SignName } from './sign.tsx'

export interface SectionTextProps {
  readonly section: Section
  readonly checks: readonly Check[]
  readonly isLit: boolean
  /** The place of its heading in the source is asked for. */
  readonly onEvidence: () => void
  /** A figure was chosen that is compared with these cells. */
  readonly onCells: (cells: readonly string[]) => void
}

const texts = {
  zh: { missing: '来源中未找到这一部分。', empty: '这一部分没有正文。', find: '在来源中定位' },
  en: {
    missing: 'This section was not found in the source.',
    empty: 'It has no prose.',
    find: 'Find in the source',
  },
}

const signs: Readonly<Record<FigureVerdict, SignName>> = {
  agrees: 'agrees',
  disagrees: 'failed',
  unknown: 'unknown',
}

/** A section's prose, its figures marked by whether they agree with the tables. */
export function SectionText({ section, checks, isLit, onEvidence, onCells }: SectionTextProps): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  const { key, title, text, evidence } = section
  return (
    <section class="prose" id={`section-${key}`} tabIndex={-1} aria-labelledby={`section-${key}-title`}>
      <h3 id={`section-${key}-title`} class={isLit ? 'lit' : undefined}>
        {title ?? sectionNames[language][key]}
        {evidence !== null && (
          <button type="button" class="text" onClick={onEvidence}>
            {t.find}
          </button>
        )}
      </h3>
      {title === null && <p class="soft">{t.missing}</p>}
      {title !== null && text === '' && <p class="soft">{t.empty}</p>}
      <div class="prose-text" lang="zh-CN">
        {proseParts(text, key, checks).map((part, at) => (
          <Part key={`${at}`} part={part} onCells={onCells} />
        ))}
      </div>
    </section>
  )
}

interface PartProps {
  readonly part: ProsePart
  readonly onCells: SectionTextProps['onCells']
}

function Part({ part, onCells }: PartProps): JSX.Element {
  const language = useLanguage()
  const [agrees, disagrees, unknown] = useTexts(reportTexts).legendFigures
  if (part.type === 'text') return <>{part.text}</>
  const { text, verdict, checks } = part
  const words = { agrees, disagrees, unknown }[verdict]
  const sentences = checks.map(({ rule, status, params }) => checkMessage(rule, status, params, language))
  return (
    <button
      type="button"
      class={`figure ${verdict}`}
      title={sentences.join('\n')}
      onClick={() => onCells(checks.flatMap(({ cells }) => cells))}
    >
      {text}
      <Sign name={signs[verdict]} />
      <span class="unseen">（{words}）</span>
    </button>
  )
}
