import type { Problem } from '../../contract/index.ts'

/** A request that was not met, with what the service says of it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.title, options)
  }
}

/** What is known where no answer came, or one that is no problem of ours. */
export function plainProblem(code: string, status: number, title: string): Problem {
  return { type: `urn:gongkai:problem:${code}`, title, status, code, params: {} }
}
