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
  databaseUrl: url(/^postgres(?:ql)?:\/\//, {
    variable: 'DATABASE_URL',
    en: 'PostgreSQL to use in place of the embedded database: `postgres://USER:PASSWORD@HOST:PORT/DATABASE`.',
    zh: '用于代替内置数据库的PostgreSQL：`postgres://用户:密码@主机:端口/数据库`。',
  }),
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
    en: 'Mail or web address at which the owner of a site can reach you; it goes with every request of `sources test` and `sources run`, which need it.',
    zh: '网站管理者可联系到您的邮箱或网址，随`sources test`和`sources run`的每次请求发送，这两个命令必须设置。',
  },
  port: {
    schema: z.number().int().min(0).max(mostPort).default(0),
    isPath: false,
    variable: 'GONGKAI_PORT',
    flag: '--port <N>',
    initial: '`0`',
    en: 'Port of the service on the loopback address; 0 takes a free one.',
    zh: '服务在本机回环地址上的端口；0表示任选空闲端口。',
  },
  logLevel: {
    schema: z.enum(logLevels).default('info'),
    isPath: false,
    variable: 'GONGKAI_LOG_LEVEL',
    flag: '--log-level <LEVEL>',
    initial: '`info`',
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
function url(pattern: RegExp, notes: Omit<SettingNotes, 'initial' | 'flag'>): Setting<string | null> {
  return {
    ...notes,
    schema: z.string().regex(pattern).nullable().default(null),
    isPath: false,
    flag: null,
    initial: null,
  }
}
