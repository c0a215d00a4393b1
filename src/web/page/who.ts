import { keepText, loadText } from './parts/kept-text.ts'
import { sharedValue, useShared } from './parts/shared-value.ts'

const longestName = 100
const name = sharedValue(loadText('who') ?? '')

/** Who decides, as the person said once; '' before that. A token's label counts instead where it has one. */
export function useWho(): string {
  return useShared(name)
}

/** The same, outside of what is drawn. */
export function currentWho(): string {
  return name.get()
}

/** Takes a name and keeps it in the browser; what is blank is not taken. */
export function setWho(text: string): void {
  const trimmed = text.trim().slice(0, longestName)
  if (trimmed === '') return
  keepText('who', trimmed)
  name.set(trimmed)
}
