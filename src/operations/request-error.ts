import type { Language } from '../error-message.ts'

/** Why a request cannot be met. */
export const requestErrorCodes = [
  'unknown-source',
  'ambiguous-source',
  'no-report',
  'unknown-doubt',
  'unknown-cell',
  'unknown-decision',
  'print-changed',
  'unknown-cursor',
  'unknown-site',
  'no-contact',
  'list-changed',
  'invalid-list',
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
      'no-report': (subject) => `${subject} has no report. "gongkai show" lists the runs of a source.`,
      'unknown-site': (subject) => `There is no site ${subject}. "gongkai sources list" shows the sites.`,
      'no-contact': (subject) =>
        `${subject} is not visited before the service was told who visits: start it with --contact, a mail or web address.`,
      'list-changed': () => 'Somebody else changed the list of sites meanwhile: look at it, and try again.',
      'invalid-list': (subject) => `The list of sites will not do: ${subject}`,
      'unknown-doubt': (subject) => `The report does not have the doubt ${subject}.`,
      'unknown-cell': (subject) => `No form has the cell ${subject}.`,
      'unknown-decision': (subject) => `There is no decision ${subject}.`,
      'print-changed': (subject) =>
        `${subject} was read again meanwhile, and differently. Look at it once more.`,
      'unknown-cursor': (subject) => `The list has no page that begins after ${subject}.`,
    },
    zh: {
      'unknown-source': (subject) => `没有编号以${subject}开头的来源。可用“gongkai list”查看编号。`,
      'ambiguous-source': (subject) => `有多个编号以${subject}开头，请多输入几位。`,
      'no-report': (subject) => `${subject}没有报告。可用“gongkai show”查看来源的各次读取。`,
      'unknown-site': (subject) => `没有网站${subject}。可用“gongkai sources list”查看网站列表。`,
      'no-contact': (subject) =>
        `服务未设置联系方式，不会访问${subject}：启动时请用--contact指定邮箱或网址。`,
      'list-changed': () => '网站列表已被他人更改，请查看后重试。',
      'invalid-list': (subject) => `网站列表无效：${subject}`,
      'unknown-doubt': (subject) => `报告没有疑点${subject}。`,
      'unknown-cell': (subject) => `任何格式都没有单元格${subject}。`,
      'unknown-decision': (subject) => `没有编号为${subject}的决定。`,
      'print-changed': (subject) => `${subject}其间已重新读取且结果不同，请再看一遍。`,
      'unknown-cursor': (subject) => `列表中没有位于${subject}之后的页。`,
    },
  }

/** What is said of it to people. */
export function requestErrorMessage({ code, subject }: RequestError, language: Language): string {
  return sentences[language][code](subject)
}
