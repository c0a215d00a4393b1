import { expect, test } from '@jest/globals'
import { until } from '../../../tests/until.ts'
import { type ClaimStore, SiteClaims } from './site-claims.ts'

const patienceMs = 10_000

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
  await until(() => renewals > 1, patienceMs)
  expect(claim?.signal.aborted).toBe(false)
  held.clear()
  await until(() => claim?.signal.aborted === true, patienceMs)
  await claim?.release()
  await claims.close()
})
