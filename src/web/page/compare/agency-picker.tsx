import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AgencySuggestion } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { announce, useKeys } from '../shell/index.ts'
import { compareTexts } from './texts.ts'

export interface AgencyPickerProps {
  readonly chosen: readonly string[]
  readonly onPick: (agency: string) => void
  readonly isFull: boolean
}

const most = 12
const restMs = 200
const listId = 'agency-suggestions'

/** A field that suggests agencies while one types; arrows choose among them, Enter takes one. */
export function AgencyPicker({ chosen, onPick, isFull }: AgencyPickerProps): JSX.Element {
  const t = useTexts(compareTexts)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const { value } = useResource<readonly AgencySuggestion[]>(
    asked === null ? null : apiAddress('/agencies', { q: asked, limit: most }),
  )
  useEffect(() => {
    const timer = setTimeout(
      () => setAsked((before) => (before === null && typed === '' ? null : typed.trim())),
      restMs,
    )
    return () => clearTimeout(timer)
  }, [typed])
  useKeys([{ key: '/', does: t.pick, run: () => field.current?.focus() }])
  const isOpen = asked !== null && value !== null
  const options = (value ?? []).filter(({ name }) => !chosen.includes(name))
  useEffect(() => {
    if (isOpen) announce(t.found(options.length))
  }, [isOpen, options.length, t])
  const close = (): void => {
    setAsked(null)
    setAt(0)
  }
  const pick = (option: AgencySuggestion | undefined): void => {
    if (!option) return
    onPick(option.name)
    setTyped('')
    close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' && !isOpen) setAsked(typed.trim())
    else if (event.key === 'ArrowDown') setAt(Math.min(options.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter') pick(options[at])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  return (
    <div class="agency-picker">
      <input
        ref={field}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={t.pick}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={isFull ? t.full : t.hint}
        disabled={isFull}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setAt(0)
        }}
        onFocus={() => setAsked(typed.trim())}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" class="suggestions" aria-label={t.suggestions} hidden={!isOpen}>
        {options.map(({ name, regionName, years }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys, as the combobox pattern has it.
          <div
            key={name}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick({ name, regionName, years, reports: 0 })}
          >
            {name} <span class="soft">{[regionName, t.years(years.length)].filter(Boolean).join(' · ')}</span>
          </div>
        ))}
      </div>
      {isOpen && options.length === 0 && <p class="agency-picker-none">{t.none}</p>}
    </div>
  )
}
