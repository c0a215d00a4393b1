import { type ErrorCode, errorCatalogue } from '../../../error-catalogue.ts'
import type { Problem } from '../../contract/index.ts'
import type { Language } from '../language/index.ts'
import { problemCatalogue } from './problem-catalogue.ts'

/** What is the matter, and what a person does about it. */
export interface ProblemText {
  readonly what: string
  readonly remedy: string
}

/** A problem as two sentences; what is not known here is told as the service puts it. */
export function problemText(problem: Problem, language: Language): ProblemText {
  const pair = problemCatalogue[problem.code]?.[language]
  if (pair) return { what: withDetail(pair[0], problem), remedy: pair[1] }
  if (isErrorCode(problem.code)) {
    const { sentence, remedy } = errorCatalogue[problem.code][language]
    return { what: sentence, remedy }
  }
  const isChinese = language === 'zh'
  const told = problem.detail ?? problem.title
  return {
    what: isChinese
      ? `请求未能完成（${problem.code}：${told}）。`
      : `The request was not met (${problem.code}: ${told}).`,
    remedy: isChinese
      ? '请稍后重试；如仍发生，请查看服务日志。'
      : 'Try again later; if it stays, look at the service’s log.',
  }
}

/** Whether the catalogue of errors knows the code, which an older page may meet from a newer service. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalogue, code)
}

function withDetail(what: string, { code, detail }: Problem): string {
  return code === 'invalid-request' && detail ? `${what} (${detail})` : what
}
