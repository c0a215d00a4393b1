import { type ErrorCode, errorCatalogue } from '../../../error-catalogue.ts'
import type { Problem } from '../../contract/index.ts'
import type { Language } from '../language/index.ts'

/** What is the matter, and what a person does about it. */
export interface ProblemText {
  readonly what: string
  readonly remedy: string
}

type Pair = readonly [what: string, remedy: string]

const known: Readonly<Record<string, Readonly<Record<Language, Pair>>>> = {
  unreachable: {
    zh: ['服务没有应答。', '请确认 gongkai serve 正在运行，然后重试。'],
    en: ['The service does not answer.', 'See that gongkai serve is running, then try again.'],
  },
  unauthorized: {
    zh: ['尚未登录，或登录已失效。', '请重新登录。'],
    en: ['You are not signed in, or no longer.', 'Sign in again.'],
  },
  forbidden: {
    zh: ['当前令牌只能查看，不能修改。', '请用可写令牌登录。'],
    en: ['Your token lets you look but not change.', 'Sign in with a token that writes.'],
  },
  'unknown-source': {
    zh: ['没有这份来源文件，可能已被移除。', '请返回列表查找。'],
    en: ['There is no such source; it may have been removed.', 'Go back to the list and look there.'],
  },
  'not-found': {
    zh: ['没有找到所请求的内容。', '请返回列表查找。'],
    en: ['What was asked for is not there.', 'Go back to the list and look there.'],
  },
  'invalid-request': {
    zh: ['请求有误。', '请检查地址或输入；筛选条件可以清除后重来。'],
    en: ['The request does not fit.', 'Check the address or what was typed; filters can be cleared.'],
  },
  'too-large': {
    zh: ['文件超出大小限制。', '请检查文件内容，或拆分后再试。'],
    en: ['The file is larger than the limit.', 'Check what it holds, or split it.'],
  },
}

/** A problem as two sentences; what is not known here is told as the service puts it. */
export function problemText(problem: Problem, language: Language): ProblemText {
  const pair = known[problem.code]?.[language]
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
