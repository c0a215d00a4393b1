import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Whether an address belongs to the public Internet: true only for one that is surely so.
 *
 * False for all that the IANA special-purpose registries (RFC 6890) set apart, for addresses with a zone, for
 * IPv6 addresses that carry a non-public IPv4 address inside, and for what is no address at all.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !reserved.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  const groups = toGroups(address)
  const inner = innerIPv4(groups)
  if (inner !== null) return isPublicAddress(inner)
  return globalUnicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
}

const reservedIPv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/** Within 2000::/3; everything outside it is refused as a whole. */
const reservedIPv6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const

const reserved = new BlockList()
for (const [network, prefix] of reservedIPv4) reserved.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of reservedIPv6) reserved.addSubnet(network, prefix, 'ipv6')

const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

/** The eight groups of an IPv6 address, which URL writes in its canonical form. */
function toGroups(address: string): readonly number[] {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const [head = '', tail] = canonical.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<string>(zeros).fill('0'), ...after].map((group) => Number.parseInt(group, 16))
}

/** The IPv4 address in ::ffff:0:0/96 (mapped), 64:ff9b::/96 (NAT64, RFC 6052) or 2002::/16 (6to4). */
function innerIPv4(groups: readonly number[]): string | null {
  const isUpper = (...upper: readonly number[]): boolean =>
    upper.every((group, index) => groups[index] === group)
  const isMapped = isUpper(0, 0, 0, 0, 0, 0xffff) || isUpper(0x64, 0xff9b, 0, 0, 0, 0)
  const pair = isMapped ? groups.slice(6) : isUpper(0x2002) ? groups.slice(1, 3) : null
  return pair === null ? null : pair.flatMap((group) => [group >> 8, group & 0xff]).join('.')
}
