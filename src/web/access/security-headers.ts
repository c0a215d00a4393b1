import type { Context, MiddlewareHandler, Next } from 'hono'

/** For answers that are no page: nothing of them is to run, to load or to be framed. */
const nothingPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** For the page: everything comes from us; pictures may also be made by the page itself (drawn pages of a PDF). */
export const pagePolicy = [
  "default-src 'none'",
  // pdf.js decodes some pictures in WebAssembly, which this allows without allowing eval.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const policyHeader = 'content-security-policy'

const headers: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Puts on every answer what browsers are to keep to; an answer may bring a policy of its own. */
export function withSecurityHeaders(): MiddlewareHandler {
  return async (context: Context, next: Next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
    if (!context.res.headers.has(policyHeader)) context.res.headers.set(policyHeader, nothingPolicy)
  }
}
