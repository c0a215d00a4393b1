import type { Hono } from 'hono'
import { requesterOf, type Sessions } from '../access/index.ts'
import { sessionEndpoints } from '../contract/endpoints/session-endpoints.ts'
import { addEndpoint } from '../http/index.ts'

const schemaVersion = 1

/** Who asks; `version` is that of the extractor. */
export function addSession(api: Hono, sessions: Sessions, version: string): void {
  const { showSession, signIn, signOut } = sessionEndpoints
  addEndpoint(api, showSession, async ({ context }) => {
    const { role, label } = requesterOf(context)
    return { role, label, version, schemaVersion }
  })
  addEndpoint(api, signIn, async ({ body, context }) => sessions.signIn(context, body.token))
  addEndpoint(api, signOut, async ({ context }) => sessions.signOut(context))
}
