import type { JSX } from 'preact'
import { useFormats, useTexts } from '../language/index.ts'
import type { Amount } from './model/amount.ts'
import { compareTexts } from './texts.ts'

/** A number of the comparison, or the sign of what stands in its place. */
export function AmountText({
  amount,
  isShare,
}: {
  readonly amount: Amount
  readonly isShare: boolean
}): JSX.Element {
  const t = useTexts(compareTexts)
  const { number, share } = useFormats()
  const { value, isUnsettled, isCorrected } = amount
  if (value === null) {
    return (
      <span class={isUnsettled ? 'state-doubts' : 'soft'} title={isUnsettled ? t.unsettledLong : t.noValue}>
        <span aria-hidden="true">{isUnsettled ? '?' : '–'}</span>
        <span class="unseen">{isUnsettled ? t.unsettled : t.noValue}</span>
      </span>
    )
  }
  return (
    <>
      {isShare ? share(value) : number(value)}
      {isCorrected && (
        <span title={t.corrected}>
          <span aria-hidden="true">*</span>
          <span class="unseen">{t.corrected}</span>
        </span>
      )}
    </>
  )
}
