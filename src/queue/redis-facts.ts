/** What a Redis says of itself. */
export interface RedisFacts {
  readonly version: string
  /** Whether BullMQ can work with it. */
  readonly isTooOld: boolean
  /** What it does when its memory is full, as `noeviction`. */
  readonly evictionPolicy: string
}

/** The version that a Redis must have at least. */
export const oldestRedis = '6.2'

/** Reads the facts from what Redis answers to INFO. */
export function readRedisFacts(info: string): RedisFacts {
  const find = (name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? ''
  const version = find('redis_version')
  return { version, isTooOld: isBefore(version, oldestRedis), evictionPolicy: find('maxmemory_policy') }
}

/** By the first two numbers. A server that tells no version is taken for a new one: others than Redis speak its protocol. */
function isBefore(version: string, oldest: string): boolean {
  if (version === '') return false
  const [[major = 0, minor = 0], [oldestMajor = 0, oldestMinor = 0]] = [numbersOf(version), numbersOf(oldest)]
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number)
}
