import type { Language } from '../error-message.ts'

/** What `gongkai run` says to people besides what `extract` says. */
export interface RunTexts {
  readonly run: string
  readonly json: string
  readonly sameAs: (name: string, other: string) => string
  readonly written: (folder: string) => string
  readonly outputStuck: (folder: string) => string
}

/** The texts in each language. */
export const runTexts: Readonly<Record<Language, RunTexts>> = {
  en: {
    run: 'Takes files through the whole pipeline once: keeps them, reads them, stores and writes what they say.',
    json: 'print one JSON object at the end',
    sameAs: (name, other) => `${name}: the same file as ${other}`,
    written: (folder) => `Written to ${folder}`,
    outputStuck: (folder) =>
      `${folder} cannot be written to; everything is stored. See that it may be written to, that the disk has room, and that no program holds a file open, and run the command again.`,
  },
  zh: {
    run: '将文件完整处理一遍：存档、读取、入库并写出结果。',
    json: '结束时打印一个JSON对象',
    sameAs: (name, other) => `${name}：与${other}内容相同`,
    written: (folder) => `已写入${folder}`,
    outputStuck: (folder) =>
      `无法写入${folder}，数据已全部入库。请确认有写入权限、磁盘有空间且文件未被占用，然后重新运行命令。`,
  },
}
