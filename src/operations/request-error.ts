import type { Language } from '../error-message.ts'

/** Why a request cannot be met. */
export const requestErrorCodes = [
  'unknown-source',
  'ambiguous-source',
  'no-report',
  'different-sources',
] as const

export type RequestErrorCode = (typeof requestErrorCodes)[number]

/** A person asked for something that is not there. `subject` is what they asked for. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  constructor(
    readonly code: RequestErrorCode,
    readonly subject: string,
  ) {
    super(`${code}: ${subject}`)
  }
}

const sentences: Readonly<Record<Language, Readonly<Record<RequestErrorCode, (subject: string) => string>>>> =
  {
    en: {
      'unknown-source': (subject) =>
        `There is no source whose id begins with ${subject}. "gongkai list" shows the ids.`,
      'ambiguous-source': (subject) => `Several ids begin with ${subject}. Give more of the id.`,
      'no-report': (subject) => `Run ${subject} has no report. "gongkai show" lists the runs of a source.`,
      'different-sources': (subject) => `${subject} are runs of different sources, which are not compared.`,
    },
    zh: {
      'unknown-source': (subject) => `没有编号以${subject}开头的来源。可用“gongkai list”查看编号。`,
      'ambiguous-source': (subject) => `有多个编号以${subject}开头，请多输入几位。`,
      'no-report': (subject) => `读取记录${subject}没有报告。可用“gongkai show”查看来源的各次读取。`,
      'different-sources': (subject) => `${subject}属于不同来源，无法比较。`,
    },
  }

/** What is said of it to people. */
export function requestErrorMessage({ code, subject }: RequestError, language: Language): string {
  return sentences[language][code](subject)
}
