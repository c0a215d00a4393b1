import { InvalidArgumentError } from 'commander'

const most = 256

/** The number that a word spells, from 1 to 256. Errors: commander's InvalidArgumentError with `notACount`. */
export function parseCount(word: string, notACount: string): number {
  const count = /^\d{1,3}$/.test(word) ? Number(word) : 0
  if (count < 1 || count > most) throw new InvalidArgumentError(notACount)
  return count
}
