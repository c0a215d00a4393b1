import { z } from 'zod'

/** What is told of a setting besides what it may be. */
interface SettingNotes {
  /** Name of the environment variable. */
  readonly variable: string
  /** As commander takes it; null where the command line would show a password to other users. */
  readonly flag: string | null
  /** The default in words; null where the setting is unset by default. */
  readonly initial: string | null
  readonly en: string
  readonly zh: string
}

/** A setting: its schema, which also gives the default, and its notes. */
export interface Setting<T> extends SettingNotes {
  readonly schema: z.ZodType<T>
  /** Whether a relative path is meant, which starts from the folder of whatever named it. */
  readonly isPath: boolean
}

const mostPort = 65_535
/** More jobs at a time than this no machine gains from. */
const mostConcurrency = 256

/** The levels of the log, the most talkative first. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Every setting by its key in `gongkai.config.json`. */
export const settings = {
  data: path('gongkai-data', {
    variable: 'GONGKAI_DATA',
    flag: '--data <DIR>',
    en: 'Folder of the embedded database, the sources and the record; with `databaseUrl` only of the file by which commands find the running service. On a disk of this machine.',
    zh: '存放内置数据库、来源文件和记录的文件夹；设置`databaseUrl`后仅存放供其他命令找到运行中服务的文件。须在本机磁盘上。',
  }),
  inbox: path('inbox', {
    variable: 'GONGKAI_INBOX',
    flag: '--inbox <DIR>',
    en: 'Folder that `serve` watches; made where there is none.',
    zh: '`serve`监视的文件夹，不存在时自动创建。',
  }),
  inboxPolling: {
    schema: z.boolean().default(false),
    isPath: false,
    variable: 'GONGKAI_INBOX_POLLING',
    flag: '--inbox-polling',
    initial: '`false`',
    en: 'Look at the inbox again and again, for a network share that tells of no changes; a file then rests two seconds before it is taken, else one.',
    zh: '轮询收件文件夹，用于不通知变化的网络共享；文件静止两秒后处理，否则为一秒。',
  },
  output: path('output', {
    variable: 'GONGKAI_OUTPUT',
    flag: '--output <DIR>',
    en: 'Folder that `serve` and `run` keep current: a JSON file a report, and `cells.csv`.',
    zh: '`serve`和`run`持续更新的文件夹：每份报告一个JSON文件，以及`cells.csv`。',
  }),
  databaseUrl: url(
    /^postgres(?:ql)?:\/\//,
    {
      variable: 'DATABASE_URL',
      en: 'PostgreSQL to use in place of the embedded database: `postgres://USER:PASSWORD@HOST:PORT/DATABASE`.',
      zh: '用于代替内置数据库的PostgreSQL：`postgres://用户:密码@主机:端口/数据库`。',
    },
    isPostgresUrl,
  ),
  redisUrl: url(/^rediss?:\/\//, {
    variable: 'REDIS_URL',
    en: 'Redis for the queue: `redis://HOST:PORT`; needs `databaseUrl`. Unset, the queue lies in the database.',
    zh: '任务队列所用的Redis：`redis://主机:端口`，须同时设置`databaseUrl`；未设置时队列存于数据库。',
  }),
  sources: {
    schema: z.string().min(1).nullable().default(null),
    isPath: true,
    variable: 'GONGKAI_SOURCES',
    flag: '--sources <DIR>',
    initial: null,
    en: 'With `databaseUrl`: folder for the bytes of sources that all machines share. Unset, they lie in PostgreSQL.',
    zh: '设置`databaseUrl`时：所有机器共享的来源文件夹；未设置时来源存于PostgreSQL。',
  },
  concurrency: {
    schema: z.number().int().min(1).max(mostConcurrency).nullable().default(null),
    isPath: false,
    variable: 'GONGKAI_CONCURRENCY',
    flag: '--concurrency <N>',
    initial: 'the number of cores',
    en: 'Files read at a time, each by a process of its own.',
    zh: '同时读取的文件数，每个文件由单独的进程读取。',
  },
  contact: {
    schema: z
      .string()
      .min(3)
      .max(200)
      .regex(/^[\x21-\x7e]+$/)
      .nullable()
      .default(null),
    isPath: false,
    variable: 'GONGKAI_CONTACT',
    flag: '--contact <CONTACT>',
    initial: null,
    en: 'Mail or web address at which the owner of a site can reach you; it goes with every request to a website. Unset, no website is visited.',
    zh: '网站管理者可联系到您的邮箱或网址，随每次访问网站的请求发送；未设置时不访问任何网站。',
  },
  sites: path('gongkai.sources.yaml', {
    variable: 'GONGKAI_SITES',
    flag: '--sites <FILE>',
    en: 'List of the websites to watch. `serve` and `worker` follow it as it is edited, and keep it in the database, from which machines without the file have it.',
    zh: '需监测的网站列表。`serve`和`worker`随时读取其更改并存入数据库，没有该文件的机器从数据库读取。',
  }),
  proxy: url(/^https?:\/\//, {
    variable: 'GONGKAI_PROXY',
    en: 'HTTP proxy for requests to websites: `http://USER:PASSWORD@HOST:PORT`. Names are looked up and judged here, and the proxy is told the address (CONNECT).',
    zh: '访问网站所用的HTTP代理：`http://用户:密码@主机:端口`。域名仍在本机解析和检查，代理只收到地址（CONNECT）。',
  }),
  port: {
    schema: z.number().int().min(0).max(mostPort).default(0),
    isPath: false,
    variable: 'GONGKAI_PORT',
    flag: '--port <N>',
    initial: '`0`',
    en: 'Port of the service; 0 takes a free one.',
    zh: '服务的端口；0表示任选空闲端口。',
  },
  host: {
    schema: z
      .string()
      .regex(/^[\w.:-]{1,255}$/)
      .default('127.0.0.1'),
    isPath: false,
    variable: 'GONGKAI_HOST',
    flag: '--host <ADDRESS>',
    initial: '`127.0.0.1`',
    en: 'Address that the service listens on. Any other than the loopback address lets other machines in and needs `token`.',
    zh: '服务监听的地址。回环地址以外的地址会对其他机器开放，须设置`token`。',
  },
  token: secret({
    variable: 'GONGKAI_TOKEN',
    en: 'Token that opens the page and the API for reading and writing: at least 16 characters; several are parted by commas, each as `TOKEN` or `LABEL:TOKEN`, whose label is then the name under which its owner decides. Unset, whoever opens the page on this machine is let in.',
    zh: '打开网页和接口的令牌（可读写），至少16个字符；多个令牌以逗号分隔，每个写作`令牌`或`标签:令牌`，标签即其持有人作出决定时的署名。未设置时，本机上打开网页者即可使用。',
  }),
  readToken: secret({
    variable: 'GONGKAI_READ_TOKEN',
    en: 'The same for reading alone.',
    zh: '只读令牌，写法相同。',
  }),
  publicUrl: url(/^https?:\/\/[^/]+\/?$/, {
    variable: 'GONGKAI_PUBLIC_URL',
    en: 'Address under which a reverse proxy shows the page, such as `https://reports.example.org`; needs `token`. With `https` the cookie is sent encrypted only.',
    zh: '反向代理对外提供网页的地址，例如`https://reports.example.org`，须设置`token`。使用`https`时，Cookie仅通过加密连接发送。',
  }),
  logLevel: {
    schema: z.enum(logLevels).nullable().default(null),
    isPath: false,
    variable: 'GONGKAI_LOG_LEVEL',
    flag: '--log-level <LEVEL>',
    initial: '`info`; `error` for commands that end by themselves',
    en: `What the log tells: ${logLevels.map((level) => `\`${level}\``).join(', ')}.`,
    zh: `日志级别：${logLevels.map((level) => `\`${level}\``).join('、')}。`,
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>

function path(initial: string, notes: Omit<SettingNotes, 'initial'>): Setting<string> {
  return {
    ...notes,
    schema: z.string().min(1).default(initial),
    isPath: true,
    initial: `\`${initial}\``,
  }
}

/** No flag: the arguments of a process are there for every user of the machine to see. */
function secret(notes: Pick<SettingNotes, 'variable' | 'en' | 'zh'>): Setting<string | null> {
  return {
    ...notes,
    schema: z.string().min(1).nullable().default(null),
    isPath: false,
    flag: null,
    initial: null,
  }
}

/** No flag, for the same reason: an address may hold a password. Whoever connects to it has to take it apart. */
function url(
  pattern: RegExp,
  notes: Omit<SettingNotes, 'initial' | 'flag'>,
  isAddress = isUrl,
): Setting<string | null> {
  return {
    ...notes,
    schema: z.string().regex(pattern).refine(isAddress).nullable().default(null),
    isPath: false,
    flag: null,
    initial: null,
  }
}

function isUrl(address: string): boolean {
  try {
    const { username, password } = new URL(address)
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}

/** As `pg` has it: without a host it is a socket of this machine, and a sign that is written as it is does no harm. */
function isPostgresUrl(address: string): boolean {
  return URL.canParse(address.replace('@/', '@localhost/'))
}
