import type { Context, MiddlewareHandler, Next } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { ProblemError } from '../http/index.ts'
import type { Access } from './access.ts'
import { type AccessToken, findToken, operatorToken } from './access-token.ts'
import { GuessLimit } from './guess-limit.ts'
import { isFromOwnPage } from './only-own-names.ts'
import { requesterOf, setRequester, socketOf } from './requester.ts'
import { SessionSeal, sessionMs } from './session-seal.ts'

export interface SessionOptions {
  readonly access: Access
  /** Of the service file: opens everything, to programs of this machine that can read the file. */
  readonly serviceToken: string
  readonly key: Buffer
  readonly port: () => number
}

const unauthorized = 401
const forbidden = 403
const unsupported = 415
const tooMany = 429
const msPerSecond = 1000
const safeMethods: readonly string[] = ['GET', 'HEAD']

/** Who may do what: tokens for programs, and cookies that they are exchanged for, once, by the page. */
export class Sessions {
  readonly #limit = new GuessLimit()
  readonly #seal: SessionSeal
  readonly #serviceToken: AccessToken

  constructor(readonly options: SessionOptions) {
    this.#seal = new SessionSeal(options.key)
    this.#serviceToken = operatorToken(options.serviceToken)
  }

  /**
   * Refuses whoever is not known, who may only read and wants to write, and writes that another site's page could
   * have a browser send.
   */
  guard(): MiddlewareHandler {
    return async (context: Context, next: Next) => {
      if (!isFromOwnPage(context)) throw new ProblemError(forbidden, 'foreign-origin')
      const isWrite = !safeMethods.includes(context.req.method)
      if (isWrite) checkContentType(context)
      const isSignIn = context.req.path === '/api/v1/session'
      const requester = this.#fromBearer(context) ?? this.#fromCookie(context)
      if (requester !== null) setRequester(context, requester)
      else if (!(isSignIn && isWrite)) throw new ProblemError(unauthorized, 'unauthorized')
      if (isWrite && !isSignIn && requesterOf(context).role !== 'write') {
        throw new ProblemError(forbidden, 'read-only')
      }
      return next()
    }
  }

  /** Exchanges a token for a cookie. Errors: ProblemError where it is not ours, or too many were wrong. */
  signIn(context: Context, sent: string): void {
    this.#setCookie(context, this.#find(context, sent, this.options.access.tokens))
  }

  signOut(context: Context): void {
    deleteCookie(context, this.#cookieName(), { path: '/' })
  }

  /** Lets whoever opens the page on this machine in, where no token was configured and they are not in yet. */
  admitVisitor(context: Context): void {
    const { visitor } = this.options.access
    const isForwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some(
      (name) => context.req.header(name) !== undefined,
    )
    if (visitor === null || isForwarded || this.#cookieToken(context) !== null) return
    this.#setCookie(context, visitor)
  }

  #fromBearer(context: Context): AccessToken | null {
    const header = context.req.header('authorization')
    if (header === undefined) return null
    const [, sent = ''] = /^Bearer (.+)$/.exec(header) ?? []
    return findToken([this.#serviceToken], sent) ?? this.#find(context, sent, this.options.access.tokens)
  }

  #find(context: Context, sent: string, tokens: readonly AccessToken[]): AccessToken {
    const { remote } = socketOf(context)
    const waitMs = this.#limit.waitMs(remote)
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / msPerSecond)
      context.header('retry-after', String(seconds))
      throw new ProblemError(tooMany, 'too-many-guesses', `try again in ${seconds} s`, { seconds })
    }
    const found = findToken(tokens, sent)
    if (found !== null) return found
    this.#limit.countWrong(remote)
    throw new ProblemError(unauthorized, 'wrong-token')
  }

  /** A browser sends cookies by itself, so that writes with one have to say which page they come from. */
  #fromCookie(context: Context): AccessToken | null {
    const token = this.#cookieToken(context)
    const isWrite = !safeMethods.includes(context.req.method)
    if (token !== null && isWrite && context.req.header('origin') === undefined) {
      throw new ProblemError(forbidden, 'foreign-origin', 'a write with a cookie needs Origin')
    }
    return token
  }

  #cookieToken(context: Context): AccessToken | null {
    const { tokens, visitor } = this.options.access
    const sealed = getCookie(context, this.#cookieName())
    return sealed === undefined ? null : this.#seal.open(sealed, visitor === null ? tokens : [visitor])
  }

  #setCookie(context: Context, token: AccessToken): void {
    const { publicOrigin } = this.options.access
    const isPublic = publicOrigin !== null && context.req.header('host') === new URL(publicOrigin).host
    setCookie(context, this.#cookieName(), this.#seal.seal(token), {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure: isPublic && publicOrigin.startsWith('https:'),
      maxAge: sessionMs / msPerSecond,
    })
  }

  /** Browsers keep cookies by machine, whatever the port: two services are not to take each other's. */
  #cookieName(): string {
    return `gongkai_${this.options.port()}`
  }
}

const jsonType = 'application/json'
const bytesType = 'application/octet-stream'

/** A form of another site can send neither type without asking first, which is not granted. */
function checkContentType(context: Context): void {
  const [given = ''] = (context.req.header('content-type') ?? '').toLowerCase().split(';')
  const taken = context.req.path === '/api/v1/uploads' ? bytesType : jsonType
  const isEmpty = context.req.method === 'DELETE' && given === ''
  if (given.trim() !== taken && !isEmpty) {
    throw new ProblemError(unsupported, 'unsupported-media-type', `${taken} is taken here`, { taken })
  }
}
