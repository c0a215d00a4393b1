import type { Language } from '../error-message.ts'

/** What `gongkai run` says to people besides what `extract` says. */
export interface RunTexts {
  readonly run: string
  readonly json: string
  readonly sameAs: (name: string, other: string) => string
  readonly written: (folder: string) => string
  readonly outputStuck: (folder: string) => string
  readonly serviceAtWork: (pid: number) => string
}

/** The texts in each language. */
export const runTexts: Readonly<Record<Language, RunTexts>> = {
  en: {
    serviceAtWork: (pid) =>
      `A service runs on this data folder (process ${pid}). Drop the files into the inbox that it watches, or stop it with "gongkai stop", or give this command another folder by --data.`,
    run: 'Takes files through the whole pipeline once: keeps them, reads them, stores and writes what they say.',
    json: 'print one JSON object at the end',
    sameAs: (name, other) => `${name}: the same file as ${other}`,
    written: (folder) => `Written to ${folder}`,
    outputStuck: (folder) =>
      `${folder} cannot be written to; everything is stored. See that it may be written to, that the disk has room, and that no program holds a file open, and run the command again.`,
  },
  zh: {
    serviceAtWork: (pid) =>
      `此数据文件夹上有服务正在运行（进程${pid}）。请把文件放入该服务监视的收件文件夹，或用“gongkai stop”结束服务，或用--data指定其他文件夹。`,
    run: '将文件完整处理一遍：存档、读取、入库并写出结果。',
    json: '结束时打印一个JSON对象',
    sameAs: (name, other) => `${name}：与${other}内容相同`,
    written: (folder) => `已写入${folder}`,
    outputStuck: (folder) =>
      `无法写入${folder}，数据已全部入库。请确认有写入权限、磁盘有空间且文件未被占用，然后重新运行命令。`,
  },
}
