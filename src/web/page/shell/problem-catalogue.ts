import type { Language } from '../language/index.ts'

type Pair = readonly [what: string, remedy: string]

/** What the service refuses, by its code: what is the matter, and what a person does about it. */
export const problemCatalogue: Readonly<Record<string, Readonly<Record<Language, Pair>>>> = {
  'page-error': {
    zh: ['页面内部出错。', '请重试；如仍发生，请重新载入页面，并反馈给我们。'],
    en: ['The page made a mistake.', 'Try again; if it stays, load the page anew and tell us.'],
  },
  unreachable: {
    zh: ['服务没有应答。', '请确认 gongkai serve 正在运行，然后重试。'],
    en: ['The service does not answer.', 'See that gongkai serve is running, then try again.'],
  },
  'invalid-request': {
    zh: ['请求有误。', '请检查地址或输入；筛选条件可以清除后重来。'],
    en: ['The request does not fit.', 'Check the address or what was typed; filters can be cleared.'],
  },
  unauthorized: {
    zh: ['尚未登录，或登录已失效。', '请重新登录。'],
    en: ['You are not signed in, or no longer.', 'Sign in again.'],
  },
  'wrong-token': {
    zh: ['令牌不正确。', '请核对后重新输入。'],
    en: ['That token is not right.', 'Check it and type it again.'],
  },
  'too-many-guesses': {
    zh: ['错误的令牌输入过多。', '请稍候几分钟再试。'],
    en: ['Too many wrong tokens were typed.', 'Wait a few minutes, then try again.'],
  },
  'foreign-host': {
    zh: ['服务不接受以此主机名访问。', '请使用服务启动时显示的地址。'],
    en: ['The service is not known by this host name.', 'Use the address that it shows when it starts.'],
  },
  'foreign-origin': {
    zh: ['请求来自其他网站的页面。', '请从服务自己的地址打开本页。'],
    en: ['The request comes from a page of another site.', 'Open this page by the service’s own address.'],
  },
  'read-only': {
    zh: ['当前令牌只能查看，不能修改。', '请用可写令牌登录。'],
    en: ['Your token lets you look but not change.', 'Sign in with a token that writes.'],
  },
  'operator-only': {
    zh: ['此操作只供运行服务的人使用。', '请在服务所在的机器上使用命令行。'],
    en: ['Only whoever runs the service does this.', 'Use the command line on the service’s machine.'],
  },
  'not-found': {
    zh: ['没有找到所请求的内容。', '请返回列表查找。'],
    en: ['What was asked for is not there.', 'Go back to the list and look there.'],
  },
  'method-not-allowed': {
    zh: ['服务不支持此操作。', '页面可能较旧，请重新载入。'],
    en: ['The service does not do this.', 'This page may be an older one: load it again.'],
  },
  'unsupported-media-type': {
    zh: ['服务不接受此类内容。', '页面可能较旧，请重新载入。'],
    en: ['The service does not take content of this kind.', 'This page may be an older one: load it again.'],
  },
  'too-large': {
    zh: ['文件超出大小限制。', '请检查文件内容，或拆分后再试。'],
    en: ['The file is larger than the limit.', 'Check what it holds, or split it.'],
  },
  'name-not-taken': {
    zh: ['此名称的文件会被略过，与收件文件夹的规则相同。', '临时文件无需读取；其他文件请改名后再试。'],
    en: [
      'Files of this name are passed over, as in the inbox.',
      'A temporary file need not be read; give another one another name.',
    ],
  },
  'too-many-exports': {
    zh: ['正在导出的人过多。', '请等其他导出完成后再试，一般不到一分钟。'],
    en: ['Too many exports are being written.', 'Try again when others have ended, within a minute mostly.'],
  },
  'too-many-listeners': {
    zh: ['打开的页面过多。', '请关闭其他页面。'],
    en: ['Too many pages are open.', 'Close some of the others.'],
  },
  'internal-error': {
    zh: ['服务内部出错。', '请稍后重试；如仍发生，请查看服务日志并反馈给我们。'],
    en: ['The service made a mistake.', 'Try again; if it stays, look at the service’s log and tell us.'],
  },
  'unknown-source': {
    zh: ['没有这份来源文件，可能已被移除。', '请返回列表查找。'],
    en: ['There is no such source; it may have been removed.', 'Go back to the list and look there.'],
  },
  'ambiguous-source': {
    zh: ['有多份来源文件的编号以此开头。', '请使用完整编号。'],
    en: ['The ids of several sources begin so.', 'Use the whole id.'],
  },
  'no-report': {
    zh: ['这份来源文件没有报告。', '请在收件页查看读取失败的原因。'],
    en: ['This source has no report.', 'Look on the intake page why it was not read.'],
  },
  'unknown-doubt': {
    zh: ['报告中已没有这处疑点。', '请重新载入页面。'],
    en: ['The report no longer has this doubt.', 'Load the page again.'],
  },
  'unknown-cell': {
    zh: ['没有这个单元格。', '请重新载入页面。'],
    en: ['There is no such cell.', 'Load the page again.'],
  },
  'unknown-decision': {
    zh: ['没有这项决定。', '请重新载入页面。'],
    en: ['There is no such decision.', 'Load the page again.'],
  },
  'print-changed': {
    zh: ['其间来源已重新读取，结果不同。', '请再看一遍后决定。'],
    en: ['It was read again meanwhile, and differently.', 'Look at it once more, then decide.'],
  },
  'unknown-cursor': {
    zh: ['列表已变，这一页不复存在。', '请回到第一页。'],
    en: ['The list has changed, and this page of it is gone.', 'Go back to the first page.'],
  },
  'unknown-site': {
    zh: ['没有这个网站。', '请重新载入页面。'],
    en: ['There is no such site.', 'Load the page again.'],
  },
  'no-contact': {
    zh: ['服务未设置联系方式，不会访问网站。', '请设置 GONGKAI_CONTACT（邮箱或网址），然后重新启动服务。'],
    en: [
      'No site is visited before the service knows who visits.',
      'Set GONGKAI_CONTACT to a mail or web address, and start the service again.',
    ],
  },
  'list-changed': {
    zh: ['网站列表已被他人更改。', '列表已更新，请查看后重试。'],
    en: ['Somebody else changed the list of sites meanwhile.', 'It is shown as it is now: try again.'],
  },
  'invalid-list': {
    zh: ['网站列表无效。', '请检查名称（字母、汉字、数字、- _ .）、网址和 cron 表达式；名称不可重复。'],
    en: [
      'The list of sites will not do.',
      'Check the name (letters, digits, - _ .; each once), the address and the cron expression.',
    ],
  },
}
