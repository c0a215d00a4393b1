import type { JSX } from 'preact'
import { sharedValue, useShared } from '../parts/shared-value.ts'

const said = sharedValue('')
/** Said twice, a sentence is read twice only where it differs; this is not heard. */
const pause = '\u00a0'

/** Has a screen reader say a sentence, without moving the focus. */
export function announce(sentence: string): void {
  said.set(said.get() === sentence ? sentence + pause : sentence)
}

/** Where announcements stand; unseen. */
export function Announcer(): JSX.Element {
  return (
    <div class="unseen" aria-live="polite" role="status">
      {useShared(said)}
    </div>
  )
}
