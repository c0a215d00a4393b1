/** A Redis as people name it, `HOST:PORT`, with the number of its database where it is not the first; never the password. */
export function redisName(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  const database = pathname.replace('/', '')
  return `${hostname}:${port === '' ? defaultPort : port}${database === '' ? '' : `/${database}`}`
}

const defaultPort = 6379
