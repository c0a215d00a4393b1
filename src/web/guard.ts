import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler, Next } from 'hono'

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']
const forbidden = 403
const unauthorized = 401

/**
 * Refuses what does not come from this machine by its own name: a page in a browser that has its name resolve to us
 * (DNS rebinding) shows in `Host`, a page of another site in `Origin`.
 */
export function onlyLoopback(port: () => number): MiddlewareHandler {
  return async (context: Context, next: Next) => {
    const hosts = loopbackNames.map((name) => `${name}:${port()}`)
    const host = context.req.header('host')
    const origin = context.req.header('origin')
    const isOwnHost = host !== undefined && hosts.includes(host.toLowerCase())
    const isOwnOrigin = origin === undefined || hosts.some((name) => origin === `http://${name}`)
    if (isOwnHost && isOwnOrigin) return next()
    return context.json({ error: { code: 'forbidden' } }, forbidden)
  }
}

/** Refuses whoever does not send the token. The comparison takes the same time whatever was sent. */
export function onlyWithToken(token: string): MiddlewareHandler {
  const expected = digest(token)
  return async (context: Context, next: Next) => {
    const [, sent = ''] = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '') ?? []
    if (timingSafeEqual(digest(sent), expected)) return next()
    return context.json({ error: { code: 'unauthorized' } }, unauthorized)
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
