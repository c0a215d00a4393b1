import { isIP, type Socket } from 'node:net'
import { buildConnector, Client } from 'undici'
import { type AllowedHost, isAllowedHost } from './allowed-host.ts'
import { ForbiddenAddressError } from './forbidden-address-error.ts'
import { type Resolve, resolveAll } from './guarded-lookup.ts'
import { isPublicAddress } from './is-public-address.ts'

export interface ProxiedConnectorOptions {
  /** `http:` or `https:`, with the name and password that the proxy asks for. */
  readonly proxy: URL
  readonly allowed: readonly AllowedHost[]
  readonly connectTimeoutMs: number
  readonly resolve?: Resolve
}

/** Opens tunnels through a proxy. */
export interface ProxiedConnector {
  readonly connect: buildConnector.connector
  close(): Promise<void>
}

type Target = Parameters<buildConnector.connector>[0]

const made = 200
const ports: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/**
 * Opens tunnels to public addresses and to the hosts allowed by name, and to nothing else.
 *
 * The name is looked up and judged here, and the proxy is told the address that was judged, so that it cannot be led
 * elsewhere by looking the name up again. A host allowed by name is left to the proxy, which may alone know it. What
 * stands behind an address in the proxy's network is the proxy's to judge. Errors: ForbiddenAddressError; those of
 * the resolver and the proxy.
 */
export function proxiedConnector(options: ProxiedConnectorOptions): ProxiedConnector {
  const { proxy, connectTimeoutMs } = options
  const client = new Client(proxy.origin, { connect: { timeout: connectTimeoutMs } })
  const secure = buildConnector({ timeout: connectTimeoutMs })
  const connect: buildConnector.connector = (target, callback) => {
    const port = target.port || ports[target.protocol] || ''
    const open = async (): Promise<Socket> => {
      const address = await judge(target.hostname, Number(port), options)
      return openTunnel(client, proxy, `${address}:${port}`)
    }
    open().then(
      (socket) => {
        if (target.protocol === 'https:') secure({ ...target, httpSocket: socket } as Target, callback)
        else callback(null, socket)
      },
      (error: Error) => callback(error, null),
    )
  }
  return { connect, close: async () => client.destroy() }
}

/** The address that the proxy is to be told. */
async function judge(
  hostname: string,
  port: number,
  { allowed, resolve = resolveAll }: ProxiedConnectorOptions,
): Promise<string> {
  if (isAllowedHost(allowed, hostname, port)) return hostname
  const literal = hostname.replace(/^\[|\]$/gu, '')
  const isLiteral = isIP(literal) !== 0 || /[:%]/u.test(literal)
  const addresses = isLiteral ? [literal] : (await resolve(hostname)).map(({ address }) => address)
  const [first] = addresses
  const forbidden = addresses.find((address) => !isPublicAddress(address))
  if (forbidden !== undefined || first === undefined) {
    throw new ForbiddenAddressError(hostname, forbidden ?? 'no address')
  }
  return first.includes(':') ? `[${first}]` : first
}

async function openTunnel(client: Client, { username, password }: URL, path: string): Promise<Socket> {
  const secret = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  const authorization = username === '' ? {} : { 'proxy-authorization': `Basic ${secret.toString('base64')}` }
  const { socket, statusCode } = await client.connect({ path, headers: { host: path, ...authorization } })
  if (statusCode === made) return socket as Socket
  socket.on('error', () => {}).destroy()
  throw Object.assign(new Error(`the proxy answered ${statusCode}`), { code: 'PROXY_REFUSED' })
}
