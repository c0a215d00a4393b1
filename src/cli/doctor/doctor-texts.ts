import type { Language } from '../../error-message.ts'

/** What `gongkai doctor` says to people. */
export interface DoctorTexts {
  readonly status: Readonly<Record<'ok' | 'warning' | 'failed', string>>
  readonly oldNode: (version: string) => string
  readonly installNode: string
  readonly writable: (path: string) => string
  readonly notWritable: (path: string, reason: string) => string
  readonly makeWritable: string
  readonly networkShare: (path: string) => string
  readonly pollInbox: string
  readonly localData: string
  readonly room: (path: string, megabytes: number) => string
  readonly makeRoom: string
  readonly lockFree: string
  readonly lockOfService: (pid: number) => string
  readonly lockOfOther: (pid: number, host: string, since: string) => string
  readonly waitForOther: string
  readonly databaseNew: string
  readonly databaseAnswers: (name: string) => string
  readonly databaseFails: (reason: string) => string
  readonly seeDatabase: string
  readonly queueInDatabase: string
  readonly redisAnswers: (version: string) => string
  readonly redisFails: (reason: string) => string
  readonly seeRedis: string
  readonly oldRedis: (version: string) => string
  readonly updateRedis: string
  readonly evicts: (policy: string) => string
  readonly setPolicy: string
}

const english: DoctorTexts = {
  status: { ok: 'ok', warning: 'warning', failed: 'FAILED' },
  oldNode: (version) => `Node.js ${version} is too old`,
  installNode: 'Install Node.js 20.19 or newer.',
  writable: (path) => `${path} can be written to`,
  notWritable: (path, reason) => `${path} cannot be written to (${reason})`,
  makeWritable: 'Give this user the right to write there, or name another folder.',
  networkShare: (path) => `${path} is on a network share`,
  pollInbox: 'Set GONGKAI_INBOX_POLLING=1 (--inbox-polling): shares do not tell of changes.',
  localData: 'Put the data folder on a disk of this machine: locks and syncing are not reliable on a share.',
  room: (path, megabytes) => `${path} has ${megabytes} MB free`,
  makeRoom: 'Make room, or name a folder on another disk.',
  lockFree: 'no process uses the data folder',
  lockOfService: (pid) => `the service runs (process ${pid})`,
  lockOfOther: (pid, host, since) => `process ${pid} on ${host} uses the data folder since ${since}`,
  waitForOther:
    'Wait until it has ended, or end it; if it no longer runs there, delete the file lock in the folder.',
  databaseNew: 'there is no database yet; the first start makes one',
  databaseAnswers: (name) => `${name} answers`,
  databaseFails: (reason) => `the database cannot be used: ${reason}`,
  seeDatabase: 'See that it runs, that DATABASE_URL is right, and that this user may create schemas in it.',
  queueInDatabase: 'the queue lies in the database',
  redisAnswers: (version) => `Redis ${version} answers and keeps what it is given`,
  redisFails: (reason) => `Redis cannot be used: ${reason}`,
  seeRedis: 'See that it runs and that REDIS_URL is right.',
  oldRedis: (version) => `Redis ${version} is too old`,
  updateRedis: 'Install Redis 6.2 or newer.',
  evicts: (policy) => `Redis throws jobs away when its memory is full (maxmemory-policy ${policy})`,
  setPolicy:
    'Set "maxmemory-policy noeviction" in redis.conf, or run: redis-cli CONFIG SET maxmemory-policy noeviction',
}

const chinese: DoctorTexts = {
  status: { ok: '正常', warning: '注意', failed: '异常' },
  oldNode: (version) => `Node.js ${version}版本过低`,
  installNode: '请安装Node.js 20.19或更新版本。',
  writable: (path) => `${path}可写`,
  notWritable: (path, reason) => `${path}不可写（${reason}）`,
  makeWritable: '请授予当前用户写入权限，或指定其他文件夹。',
  networkShare: (path) => `${path}位于网络共享`,
  pollInbox: '请设置GONGKAI_INBOX_POLLING=1（--inbox-polling）：网络共享不通知变化。',
  localData: '请将数据文件夹放在本机磁盘上：网络共享的锁和同步不可靠。',
  room: (path, megabytes) => `${path}剩余空间${megabytes} MB`,
  makeRoom: '请清理空间，或指定其他磁盘上的文件夹。',
  lockFree: '没有进程使用数据文件夹',
  lockOfService: (pid) => `服务运行中（进程${pid}）`,
  lockOfOther: (pid, host, since) => `${host}上的进程${pid}自${since}起使用数据文件夹`,
  waitForOther: '请等待其结束或将其结束；如该进程已不存在，请删除文件夹中的lock文件。',
  databaseNew: '尚无数据库，首次启动时创建',
  databaseAnswers: (name) => `${name}可用`,
  databaseFails: (reason) => `数据库不可用：${reason}`,
  seeDatabase: '请确认数据库正在运行、DATABASE_URL正确，且该用户有权创建模式。',
  queueInDatabase: '任务队列存于数据库',
  redisAnswers: (version) => `Redis ${version}可用，且不会丢弃数据`,
  redisFails: (reason) => `Redis不可用：${reason}`,
  seeRedis: '请确认Redis正在运行且REDIS_URL正确。',
  oldRedis: (version) => `Redis ${version}版本过低`,
  updateRedis: '请安装Redis 6.2或更新版本。',
  evicts: (policy) => `内存已满时Redis会丢弃任务（maxmemory-policy ${policy}）`,
  setPolicy:
    '请在redis.conf中设置“maxmemory-policy noeviction”，或运行：redis-cli CONFIG SET maxmemory-policy noeviction',
}

/** The texts in each language. */
export const doctorTexts: Readonly<Record<Language, DoctorTexts>> = { en: english, zh: chinese }
