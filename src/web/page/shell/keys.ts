import { useEffect, useRef } from 'preact/hooks'
import { keepText, loadText } from '../parts/kept-text.ts'
import { sharedValue, useShared } from '../parts/shared-value.ts'

/** What a key does in the part of the page that is shown. */
export interface KeyBinding {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string
  /** For the help dialog. */
  readonly does: string
  readonly run: (event: KeyboardEvent) => void
}

/** Whether keys without a modifier do anything: who speaks to the computer turns them off (WCAG 2.1.4). */
const areOn = sharedValue(loadText('keys') !== 'off')
const bound = sharedValue<readonly { readonly current: readonly KeyBinding[] }[]>([])

/** Binds keys while the part of the page is shown; fields that take text keep their keys. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  latest.current = bindings
  useEffect(() => {
    bound.set([...bound.get(), latest])
    return () => bound.set(bound.get().filter((other) => other !== latest))
  }, [])
}

/** Every key that does something now. */
export function useBoundKeys(): readonly KeyBinding[] {
  return useShared(bound).flatMap(({ current }) => current)
}

/** Whether keys are on, and a way to turn them on or off. */
export function useKeysOn(): readonly [boolean, (isOn: boolean) => void] {
  const turn = (isOn: boolean): void => {
    keepText('keys', isOn ? 'on' : 'off')
    areOn.set(isOn)
  }
  return [useShared(areOn), turn]
}

document.addEventListener('keydown', (event) => {
  const isHeld = event.ctrlKey || event.metaKey || event.altKey
  if (!areOn.get() || isHeld || event.defaultPrevented || takesText(event.target)) return
  if (document.querySelector('dialog[open]')) return
  const binding = bound
    .get()
    .flatMap(({ current }) => current)
    .findLast(({ key }) => key === event.key)
  if (!binding || isOwnKey(event)) return
  event.preventDefault()
  binding.run(event)
})

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}

/** A button or a link that has the focus answers Enter and space itself. */
function isOwnKey({ key, target }: KeyboardEvent): boolean {
  return (
    (key === 'Enter' || key === ' ') && target instanceof HTMLElement && target.matches('a, button, summary')
  )
}
