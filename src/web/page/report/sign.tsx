import type { JSX } from 'preact'

/** What a sign stands for. */
export type SignName =
  | 'inferred'
  | 'ambiguous'
  | 'missing'
  | 'failed'
  | 'corrected'
  | 'stale'
  | 'agrees'
  | 'unknown'

/** Signs as strokes in a square of 16. */
const strokes: Readonly<Record<SignName, string>> = {
  inferred: 'M8 4v.2M3.500 11.500v.2M12.500 11.500v.2',
  ambiguous: 'M5.600 6a2.400 2.400 0 1 1 3.400 2.200c-.7.3-1 .8-1 1.600M8 12.300v.2',
  missing: 'M4 4l8 8M12 4l-8 8',
  failed: 'M3 6h10M3 10.500h10M10.500 3l-5 10.500',
  corrected: 'M3 13l.8-3.200L10.500 3l2.500 2.500-6.700 6.700zM9 4.500 11.500 7',
  stale: 'M8 2.500v6.500M8 12.500v.2',
  agrees: 'M3 8.500 6.500 12 13 4.500',
  unknown: 'M4 8h8',
}

/** A sign at a number; what it says stands beside it for those who do not see it. */
export function Sign({ name }: { readonly name: SignName }): JSX.Element {
  return (
    <svg class={`sign sign-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  )
}
