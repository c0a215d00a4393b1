import type { BothLanguages } from '../errors.ts'

/** Who holds a data folder, for people. `place` is the name of another computer, null on this one. */
interface Holding {
  readonly folder: string
  readonly pid: number
  readonly place: string | null
  readonly since: string
  readonly lockName: string
}

const wrongPassword: BothLanguages = {
  en: 'the user name or the password is wrong',
  zh: '用户名或密码不正确',
}

/** What a server says when it refuses a connection, by its code (PostgreSQL, Appendix A). */
const refusalWords: Readonly<Record<string, BothLanguages>> = {
  '28P01': wrongPassword,
  '28000': wrongPassword,
  '3D000': { en: 'it has no database of this name', zh: '没有此名称的数据库' },
  '42501': { en: 'this user may not use the database', zh: '该用户无权使用此数据库' },
}

/** What is said where a database cannot be opened as things are. */
export const refusals = {
  inUse: ({ folder, pid, place, since, lockName }: Holding): BothLanguages =>
    place === null
      ? {
          en: `${folder} is in use by process ${pid}, since ${since}: stop it with \`gongkai stop\`, or give this one another folder`,
          zh: `${folder}正由进程${pid}使用（自${since}起）：请用“gongkai stop”结束该进程，或为本进程指定其他文件夹`,
        }
      : {
          en: `${folder} is in use by process ${pid} on ${place}, since ${since}: stop it there; if it no longer runs, delete the file ${lockName} in the folder`,
          zh: `${folder}正由计算机${place}上的进程${pid}使用（自${since}起）：请在该计算机上结束；如已不在运行，请删除文件夹中的${lockName}文件`,
        },
  lockStuck: (folder: string, lockName: string): BothLanguages => ({
    en: `${folder}: the file ${lockName} in it could not be taken; see who else uses the folder`,
    zh: `${folder}：无法取得其中的${lockName}文件，请确认是否有其他程序在使用该文件夹`,
  }),
  noFolder: (folder: string, reason: string): BothLanguages => ({
    en: `${folder} cannot be used as data folder: ${reason}`,
    zh: `${folder}不能用作数据文件夹：${reason}`,
  }),
  newerFolder: (folder: string): BothLanguages => ({
    en: `${folder} was made by a newer version of gongkai: install that version, or give this one another folder`,
    zh: `${folder}由更新版本的gongkai创建：请安装该版本，或指定其他文件夹`,
  }),
  olderPostgres: (folder: string, version: string): BothLanguages => ({
    en: `${folder} holds a database of PostgreSQL ${version}, which this version cannot read: \`gongkai rebuild\` makes it anew from the record`,
    zh: `${folder}中的数据库是PostgreSQL ${version}格式，此版本无法读取：请用“gongkai rebuild”根据记录重建`,
  }),
  notOpened: (path: string): BothLanguages => ({
    en: `${path} cannot be opened; \`gongkai rebuild\` makes the database anew from the record`,
    zh: `无法打开${path}；请用“gongkai rebuild”根据记录重建数据库`,
  }),
  notMade: (folder: string, reason: string): BothLanguages => ({
    en: `the database could not be made in ${folder}: see that the folder can be written to and that its disk has 100 MB of room (${reason})`,
    zh: `无法在${folder}中建立数据库：请确认该文件夹可写且磁盘有100 MB空间（${reason}）`,
  }),
  serverRefuses: (
    server: string,
    { code = '', message }: { readonly code?: string; readonly message: string },
  ) => {
    const words = refusalWords[code]
    return {
      en: `the database of DATABASE_URL (${server}) refuses us: ${words?.en ?? message}`,
      zh: `DATABASE_URL所指的数据库（${server}）拒绝连接：${words?.zh ?? message}`,
    }
  },
  oldServer: (server: string, major: number, oldest: number): BothLanguages => ({
    en: `the database of DATABASE_URL (${server}) is PostgreSQL ${major}; version ${oldest} or later is needed`,
    zh: `DATABASE_URL所指的数据库（${server}）为PostgreSQL ${major}，需要${oldest}或更高版本`,
  }),
  otherEncoding: (server: string, encoding: string): BothLanguages => ({
    en: `the database of DATABASE_URL (${server}) is in ${encoding}; make one with ENCODING 'UTF8'`,
    zh: `DATABASE_URL所指的数据库（${server}）编码为${encoding}；请用ENCODING 'UTF8'新建数据库`,
  }),
}
