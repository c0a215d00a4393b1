import type { ComponentChildren, JSX } from 'preact'
import { navigate } from './location.ts'

export interface LinkProps {
  /** An address of the page. */
  readonly to: string
  readonly children: ComponentChildren
  readonly class?: string
  readonly title?: string
  readonly 'aria-label'?: string
  readonly 'aria-current'?: 'page' | undefined
  /** Marks the link of a row, for the keys that go from row to row. */
  readonly 'data-row'?: string
}

/** A link to another part of the page, which is shown without loading the page again. */
export function Link({ to, children, ...rest }: LinkProps): JSX.Element {
  const follow = (event: MouseEvent): void => {
    // A click with a key held, or of another button, is the browser's: new tab, new window, download.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to)
  }
  return (
    <a {...rest} href={to} onClick={follow}>
      {children}
    </a>
  )
}
