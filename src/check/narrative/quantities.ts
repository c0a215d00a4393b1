import { applicationQuantities } from './application-quantities.ts'
import { disclosureQuantities } from './disclosure-quantities.ts'
import { disputeQuantities } from './dispute-quantities.ts'
import type { NarrativeQuantity } from './quantity.ts'
import { resultQuantities } from './result-quantities.ts'

export type { NarrativeQuantity } from './quantity.ts'

/** Every quantity that is looked for in prose; where several match a figure, the first is taken. */
export const narrativeQuantities: readonly NarrativeQuantity[] = [
  ...resultQuantities,
  ...disputeQuantities,
  ...applicationQuantities,
  ...disclosureQuantities,
]
