/** A host that may be reached although its address is not public, at one port or at every one. */
export interface AllowedHost {
  /** As URL writes it: lower case, an IPv6 address in brackets. */
  readonly hostname: string
  /** Null for every port. */
  readonly port: number | null
}

const form = /^(?<host>\[[^\]]+\]|[^:[\]/?#@]+)(?::(?<port>\d{1,5}))?$/u
const mostPort = 65_535

/** The host that `HOST` or `HOST:PORT` names (IPv6 in brackets); null where it names none. */
export function parseAllowedHost(text: string): AllowedHost | null {
  const { host, port } = form.exec(text.trim())?.groups ?? {}
  if (host === undefined || !URL.canParse(`http://${host}/`)) return null
  if (port !== undefined && (Number(port) > mostPort || Number(port) === 0)) return null
  return { hostname: new URL(`http://${host}/`).hostname, port: port === undefined ? null : Number(port) }
}

/** Whether a host was named, by this very name: another name of the same address was not. */
export function isAllowedHost(allowed: readonly AllowedHost[], hostname: string, port: number): boolean {
  return allowed.some((host) => host.hostname === hostname && (host.port === null || host.port === port))
}
