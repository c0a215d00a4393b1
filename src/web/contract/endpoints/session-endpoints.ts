import { defineEndpoint } from '../endpoint.ts'
import { session, signIn } from '../session.ts'

/** Who asks. */
export const sessionEndpoints = {
  showSession: defineEndpoint({
    name: 'showSession',
    path: '/session',
    summary: 'Says who asks, and what they may do.',
    answer: session,
  }),
  signIn: defineEndpoint({
    name: 'signIn',
    method: 'post',
    path: '/session',
    summary: 'Exchanges a token for a cookie.',
    body: signIn,
    answer: null,
  }),
  signOut: defineEndpoint({
    name: 'signOut',
    method: 'delete',
    path: '/session',
    summary: 'Takes the cookie back.',
    answer: null,
  }),
} as const
