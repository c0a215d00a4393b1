import type { Language } from '../../error-message.ts'

/** What `gongkai run` says to people besides what `extract` says. */
export interface RunTexts {
  readonly run: string
  readonly json: string
  readonly sameAs: (name: string, other: string) => string
  readonly written: (folder: string) => string
  readonly outputStuck: (folder: string) => string
  readonly byService: (pid: number) => string
  readonly serviceGone: (pid: number) => string
  readonly otherOutput: (pid: number, folder: string) => string
}

/** The texts in each language. */
export const runTexts: Readonly<Record<Language, RunTexts>> = {
  en: {
    byService: (pid) => `A service runs on this data folder (process ${pid}) and takes the files.`,
    serviceGone: (pid) =>
      `The service (process ${pid}) answers no more. What it has taken is kept; run the command again for the rest.`,
    otherOutput: (pid, folder) =>
      `A service runs on this data folder (process ${pid}) and writes to ${folder}: leave out --output, or give this command another folder by --data.`,
    run: 'Takes files through the whole pipeline once: keeps them, reads them, stores and writes what they say.',
    json: 'print one JSON object at the end',
    sameAs: (name, other) => `${name}: the same file as ${other}`,
    written: (folder) => `Written to ${folder}`,
    outputStuck: (folder) =>
      `${folder} cannot be written to; everything is stored. See that it may be written to, that the disk has room, and that no program holds a file open, and run the command again.`,
  },
  zh: {
    byService: (pid) => `此数据文件夹上有服务正在运行（进程${pid}），文件将交由该服务处理。`,
    serviceGone: (pid) => `服务（进程${pid}）已无响应。已接收的文件均已存档；请重新运行命令处理其余文件。`,
    otherOutput: (pid, folder) =>
      `此数据文件夹上有服务正在运行（进程${pid}），结果写入${folder}：请去掉--output，或用--data指定其他文件夹。`,
    run: '将文件完整处理一遍：存档、读取、入库并写出结果。',
    json: '结束时打印一个JSON对象',
    sameAs: (name, other) => `${name}：与${other}内容相同`,
    written: (folder) => `已写入${folder}`,
    outputStuck: (folder) =>
      `无法写入${folder}，数据已全部入库。请确认有写入权限、磁盘有空间且文件未被占用，然后重新运行命令。`,
  },
}
