import { sharedValue, useShared } from '../parts/shared-value.ts'

/** Where the page is: what stands in the address behind the host. */
export interface PageLocation {
  readonly path: string
  /** Without `?`; '' where there is none. */
  readonly query: string
}

const current = sharedValue<PageLocation>(read())

window.addEventListener('popstate', () => current.set(read()))

/** Where the page is now. */
export function useLocation(): PageLocation {
  return useShared(current)
}

/** Goes to an address of the page, as a click on a link does. */
export function navigate(address: string, state: unknown = null): void {
  history.pushState(state, '', address)
  current.set(read())
}

/** Changes the address where it is, so that going back leaves what was changed. */
export function replaceAddress(address: string, state: unknown = null): void {
  history.replaceState(state, '', address)
  current.set(read())
}

function read(): PageLocation {
  return { path: location.pathname, query: location.search.slice(1) }
}
