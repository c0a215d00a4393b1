import type { Context, ErrorHandler } from 'hono'
import { SourceError, TransientError } from '../../errors.ts'
import { RequestError, type RequestErrorCode } from '../../operations/index.ts'
import type { Problem } from '../contract/index.ts'
import { ProblemError, problemTitles } from './problem-error.ts'

const badRequest = 400
const unauthorized = 401
const notFound = 404
const conflict = 409
const unprocessable = 422
const failed = 500
const unavailable = 503

/** Answers with problems, and has `report` told of those that are mistakes of our own. */
export function problemAnswers(report: (error: unknown) => void): ErrorHandler {
  return (error, context) => {
    const answer = toProblemAnswer(error, context)
    if (answer.status === failed) report(error)
    return answer
  }
}

/** The answer to a request that was not met, as `application/problem+json` (RFC 9457). */
export function toProblemAnswer(error: unknown, context: Context): Response {
  const problem = toProblem(error)
  if (problem.status === unauthorized) context.header('www-authenticate', 'Bearer')
  return context.body(JSON.stringify(problem), problem.status as 500, {
    'content-type': 'application/problem+json',
  })
}

/** What a program is told of an error; of our own mistakes no more than that there was one. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) {
    const { code, status, detail, params } = error
    return {
      ...head(code, status, problemTitles[code]),
      ...(detail === null ? {} : { detail }),
      code,
      params,
    }
  }
  if (error instanceof RequestError) {
    const { code, subject } = error
    return { ...head(code, statusOf(code), error.message), code, params: { subject } }
  }
  if (error instanceof SourceError) {
    const { code, params } = error
    return { ...head(code, unprocessable, 'The source cannot be read.'), code, params }
  }
  if (error instanceof TransientError) {
    const { code, params } = error
    // Where the servers are is for whoever set them up.
    const { server: _, ...told } = params
    return {
      ...head(code, unavailable, 'Something that the service needs does not answer.'),
      code,
      params: told,
    }
  }
  return {
    ...head('internal-error', failed, problemTitles['internal-error']),
    detail: String(error),
    code: 'internal-error',
    params: {},
  }
}

/** What is asked for is not there, or was not understood, or is not possible as things are. */
function statusOf(code: RequestErrorCode): number {
  if (code === 'unknown-cursor' || code === 'invalid-list') return badRequest
  return code.startsWith('unknown-') ? notFound : conflict
}

function head(code: string, status: number, title: string): Pick<Problem, 'type' | 'title' | 'status'> {
  return { type: `urn:gongkai:problem:${code}`, title, status }
}
