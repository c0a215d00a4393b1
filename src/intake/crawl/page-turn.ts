import { setImmediate as nextTurn } from 'node:timers/promises'

/** An answer takes several turns of the event loop from its first byte to the store's knowing that it ended. */
const turnsBetween = 8

let last: Promise<void> = Promise.resolve()

/**
 * Resolves when the next page may be taken apart: one after the other, with time for the network in between.
 *
 * Pages that come together would else keep the process from seeing that other answers have ended, and a host's rest
 * counts from then.
 */
export function pageTurn(): Promise<void> {
  last = last.then(letOthersGo)
  return last
}

async function letOthersGo(): Promise<void> {
  for (let turn = 0; turn < turnsBetween; turn++) await nextTurn()
}
