import type { JSX } from 'preact'
import { checkMessage } from '../../../check/messages.ts'
import type { Check } from '../../../document/index.ts'
import { useFormats, useLanguage, useTexts } from '../language/index.ts'
import { Sign, type SignName } from './sign.tsx'

export interface CheckListProps {
  readonly checks: readonly Check[]
  /** The cells of a check are asked for. */
  readonly onCells: (cells: readonly string[]) => void
}

const texts = {
  zh: {
    statuses: { fail: '不符', assumed: '推算成立', skipped: '无法核对', pass: '相符' },
    causes: { published: '各数均直接读取：来源自相矛盾', uncertain: '读数可能有误' },
    cells: '查看单元格',
    none: '没有可做的核对。',
  },
  en: {
    statuses: { fail: 'fails', assumed: 'holds by inference', skipped: 'cannot be checked', pass: 'holds' },
    causes: {
      published: 'every number was read: the source contradicts itself',
      uncertain: 'may be misread',
    },
    cells: 'Show the cells',
    none: 'There is nothing to check.',
  },
}

const order = ['fail', 'assumed', 'skipped', 'pass'] as const
const signs: Readonly<Record<Check['status'], SignName>> = {
  fail: 'failed',
  assumed: 'inferred',
  skipped: 'unknown',
  pass: 'agrees',
}

/** Every check of a report as a sentence with its numbers; those that fail first, the others folded away. */
export function CheckList({ checks, onCells }: CheckListProps): JSX.Element {
  const t = useTexts(texts)
  const { number } = useFormats()
  if (checks.length === 0) return <p class="soft">{t.none}</p>
  const groups = order.map((status) => ({ status, own: checks.filter((check) => check.status === status) }))
  return (
    <>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ status, own }) => (
          <details key={status} class={`checks checks-${status}`} open={status === 'fail'}>
            <summary>
              <Sign name={signs[status]} /> {t.statuses[status]}{' '}
              <span class="number">{number(own.length)}</span>
            </summary>
            <ul>
              {own.map((check, at) => (
                <CheckLine key={`${check.rule}-${at}`} check={check} onCells={onCells} />
              ))}
            </ul>
          </details>
        ))}
    </>
  )
}

function CheckLine({
  check,
  onCells,
}: { readonly check: Check } & Pick<CheckListProps, 'onCells'>): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  const { rule, status, params, cause, cells } = check
  return (
    <li class="check-line">
      {checkMessage(rule, status, params, language)}
      {cause !== null && <span class="soft"> {t.causes[cause]}</span>}{' '}
      {cells.length > 0 && (
        <button type="button" class="text" onClick={() => onCells(cells)}>
          {t.cells}
        </button>
      )}
    </li>
  )
}
