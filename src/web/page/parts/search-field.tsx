import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { moveRow } from './move-row.ts'
import './search-field.css'

export interface SearchFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onSearch: (text: string) => void
}

/** So long one stops typing before the list is asked for. */
const restMs = 300

/**
 * A field that searches while one types, and from which the arrow down leads to what was found. A word that is still
 * being composed (拼音) is waited for.
 */
export function SearchField({ id, label, value, onSearch }: SearchFieldProps): JSX.Element {
  const [typed, setTyped] = useState(value)
  const isComposing = useRef(false)
  const sent = useRef(value)
  const search = useRef(onSearch)
  search.current = onSearch
  useEffect(() => {
    // Changed from outside: back, a cleared filter.
    if (value !== sent.current) setTyped(value)
    sent.current = value
  }, [value])
  useEffect(() => {
    if (typed.trim() === sent.current || isComposing.current) return
    const timer = setTimeout(() => {
      sent.current = typed.trim()
      search.current(sent.current)
    }, restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <div class="search-field">
      <Icon name="search" />
      <input
        id={id}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={200}
        onCompositionStart={() => {
          isComposing.current = true
        }}
        onCompositionEnd={({ currentTarget }) => {
          isComposing.current = false
          setTyped(`${currentTarget.value} `)
          setTyped(currentTarget.value)
        }}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing.current || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
          event.preventDefault()
          moveRow(1)
        }}
      />
    </div>
  )
}
