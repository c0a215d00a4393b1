import type { BothLanguages } from '../errors.ts'

/** What is said where a store cannot be opened as things are. */
export const refusals = {
  olderRecord: {
    en: 'record.ndjson is missing or older than the database beside it: put back the one that belongs to it, or make the database anew from this one by `gongkai rebuild`',
    zh: 'record.ndjson缺失，或比同一文件夹中的数据库旧：请放回与数据库对应的文件，或用“gongkai rebuild”根据现有记录重建数据库',
  } satisfies BothLanguages,
  newerRecord: (path: string): BothLanguages => ({
    en: `${path} was written by a newer version of gongkai: install that version`,
    zh: `${path}由更新版本的gongkai写入：请安装该版本`,
  }),
  damagedRecord: (path: string, line: number): BothLanguages => ({
    en: `${path} is damaged at line ${line}: put the file back from a backup`,
    zh: `${path}第${line}行已损坏：请用备份恢复该文件`,
  }),
  newerTables: (names: string): BothLanguages => ({
    en: `the database was changed by a newer version of gongkai (${names}): install that version`,
    zh: `数据库已被更新版本的gongkai更改（${names}）：请安装该版本`,
  }),
}
