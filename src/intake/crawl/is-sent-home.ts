/** The first page of a host by its usual names. */
const homePath = /^\/(?:(?:index|default|home)\.\w+)?$/i

/**
 * Whether who asked for an address was sent to the first page of its host, or to where the visit of the site began:
 * so do many sites that have nothing any more at an address, with the status of a page that is there.
 */
export function isSentHome(asked: string, finalUrl: string, siteUrl: string): boolean {
  const [from, to, site] = [new URL(asked), new URL(finalUrl), new URL(siteUrl)]
  if (isSame(from, to) || isHome(from)) return false
  return isSame(to, site) || (isHome(to) && to.hostname === from.hostname)
}

function isHome({ pathname, search }: URL): boolean {
  return homePath.test(pathname) && search === ''
}

/** With or without TLS it is the same page. */
function isSame(one: URL, other: URL): boolean {
  return one.hostname === other.hostname && one.pathname === other.pathname && one.search === other.search
}
