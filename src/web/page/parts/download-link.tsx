import type { ComponentChildren, JSX } from 'preact'
import { findRefusal, type ProblemError } from '../api/index.ts'

export interface DownloadLinkProps {
  /** An address of `apiAddress`. */
  readonly href: string
  readonly class: string
  /** Called when the browser has begun. */
  readonly onBegun?: () => void
  /** Told why there is nothing to download. */
  readonly onError: (error: ProblemError) => void
  readonly children: ComponentChildren
}

/**
 * A link to a file. A browser says little of a download that is refused, so that it is asked first whether
 * there is one, and the page tells what is the matter.
 */
export function DownloadLink({ href, onBegun, onError, children, ...rest }: DownloadLinkProps): JSX.Element {
  const begin = async (event: MouseEvent): Promise<void> => {
    event.preventDefault()
    const refusal = await findRefusal(href)
    if (refusal !== null) return onError(refusal)
    const link = document.createElement('a')
    link.href = href
    link.download = ''
    link.click()
    onBegun?.()
  }
  return (
    <a {...rest} href={href} download="" onClick={(event) => void begin(event)}>
      {children}
    </a>
  )
}
