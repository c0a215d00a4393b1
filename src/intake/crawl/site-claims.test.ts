import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { type ClaimStore, SiteClaims } from './site-claims.ts'

test('a claim is renewed until it is given back, and whoever loses it is told', async () => {
  const held = new Set<string>()
  let renewals = 0
  const store: ClaimStore = {
    claimSite: async (site) => !held.has(site) && Boolean(held.add(site)),
    releaseSite: async (site) => {
      held.delete(site)
    },
    claimHost: async () => ({ isTaken: true, waitMs: 0 }),
    releaseHost: async () => {},
    renewClaims: async () => {
      renewals += 1
      return [...held]
    },
  }
  const claims = new SiteClaims(store, 10)
  const claim = await claims.claim('songyue')
  expect(await claims.claim('songyue')).toBeNull()
  await sleep(60)
  expect(renewals).toBeGreaterThan(1)
  expect(claim?.signal.aborted).toBe(false)
  held.clear()
  await sleep(60)
  expect(claim?.signal.aborted).toBe(true)
  await claim?.release()
  await claims.close()
})
