import type { SourceErrorCode, TransientErrorCode } from './errors.ts'

/** What stands in the `code` of an error line: `internal-error` is a fault of this program. */
export type ErrorCode = SourceErrorCode | TransientErrorCode | 'internal-error'

interface ErrorEntry {
  readonly en: Explanation
  readonly zh: Explanation
}

interface Explanation {
  /** What is the matter: a sentence about the file. */
  readonly sentence: string
  /** What a person does about it. */
  readonly remedy: string
}

/** Every error code with its sentence and remedy in both languages. */
export const errorCatalogue: Readonly<Record<ErrorCode, ErrorEntry>> = {
  empty: {
    en: { sentence: 'The file is empty.', remedy: 'Fetch the file again.' },
    zh: { sentence: '文件为空。', remedy: '请重新获取该文件。' },
  },
  unsupported: {
    en: {
      sentence: 'The file is of a kind that is not read.',
      remedy: 'Save it as DOCX, PDF with text, HTML or plain text and try again.',
    },
    zh: { sentence: '不支持此类文件。', remedy: '请另存为DOCX、带文字的PDF、HTML或纯文本后重试。' },
  },
  encrypted: {
    en: { sentence: 'The file is protected by a password.', remedy: 'Save a copy without the password.' },
    zh: { sentence: '文件有密码保护。', remedy: '请另存一份无密码的副本。' },
  },
  damaged: {
    en: {
      sentence: 'The file is damaged or cut short.',
      remedy: 'Fetch it again; if it opens elsewhere, save it anew from there.',
    },
    zh: { sentence: '文件已损坏或不完整。', remedy: '请重新获取；如其他软件能打开，请用其另存一份。' },
  },
  'too-large': {
    en: {
      sentence: 'The file goes beyond a limit that no real report comes near.',
      remedy:
        'Look whether it holds more than one report, or something else; cut out the report and try again.',
    },
    zh: {
      sentence: '文件超出处理上限，正常年报不会达到。',
      remedy: '请确认文件是否含有多份报告或其他内容，仅保留一份年报后重试。',
    },
  },
  'no-text': {
    en: {
      sentence: 'The file holds pictures but no text.',
      remedy: 'Run text recognition (OCR) over it, or look for an edition with text.',
    },
    zh: { sentence: '文件只有图片，没有文字。', remedy: '请先进行文字识别（OCR），或查找带文字的版本。' },
  },
  'not-a-report': {
    en: {
      sentence: 'This is not a yearly government information disclosure report.',
      remedy: 'Leave the file out; if it is one, tell us what it looks like.',
    },
    zh: {
      sentence: '这不是政府信息公开工作年度报告。',
      remedy: '请移除该文件；如确为年报，请反馈其版式。',
    },
  },
  template: {
    en: {
      sentence: 'This is the empty form of the report: it names neither agency nor numbers.',
      remedy: 'Leave the file out.',
    },
    zh: { sentence: '这是年报的空白格式，没有机关名称和数据。', remedy: '请移除该文件。' },
  },
  'older-form': {
    en: {
      sentence: 'This report is from before the official form of 2019, whose tables it does not have.',
      remedy: 'Read it by eye; such reports follow no common form.',
    },
    zh: {
      sentence: '该报告早于2019年统一格式，没有规定的统计表。',
      remedy: '此类报告无统一格式，请人工阅读。',
    },
  },
  'not-found': {
    en: { sentence: 'There is no such file or folder.', remedy: 'Check the path.' },
    zh: { sentence: '文件或文件夹不存在。', remedy: '请检查路径。' },
  },
  unreadable: {
    en: { sentence: 'The file or folder cannot be read.', remedy: 'Check that you may read it.' },
    zh: { sentence: '无法读取文件或文件夹。', remedy: '请检查读取权限。' },
  },
  'timed-out': {
    en: {
      sentence: 'Reading took too long and was stopped, twice.',
      remedy: 'Try again when the computer is less busy; the file itself may be in order.',
    },
    zh: { sentence: '读取超时，已两次中止。', remedy: '请在计算机空闲时重试；文件本身未必有问题。' },
  },
  'out-of-memory': {
    en: {
      sentence: 'Reading took too much memory and was stopped, twice.',
      remedy: 'Try again with the file alone; it may hold far more than a report.',
    },
    zh: { sentence: '读取占用内存过多，已两次中止。', remedy: '请单独重试该文件；其内容可能远超一份年报。' },
  },
  'parser-died': {
    en: {
      sentence: 'The process that read the file ended unexpectedly, twice.',
      remedy: 'Try again with the file alone; if it happens again, send us the file.',
    },
    zh: { sentence: '读取进程两次意外退出。', remedy: '请单独重试该文件；如仍发生，请将文件反馈给我们。' },
  },
  'disk-full': {
    en: {
      sentence: 'The disk of the data folder or the database is full, or cannot be written to.',
      remedy: 'Make room on it, or see that it may be written to; the work then goes on by itself.',
    },
    zh: {
      sentence: '数据文件夹或数据库所在磁盘已满，或无法写入。',
      remedy: '请腾出磁盘空间或检查写入权限，恢复后会自动继续。',
    },
  },
  'database-unavailable': {
    en: {
      sentence: 'The database does not answer.',
      remedy: 'See that it runs and can be reached; the work then goes on by itself.',
    },
    zh: { sentence: '数据库无响应。', remedy: '请确认数据库正在运行且可以连接，恢复后会自动继续。' },
  },
  'queue-unavailable': {
    en: {
      sentence: 'The queue does not answer.',
      remedy: 'See that Redis or the database runs and can be reached; the work then goes on by itself.',
    },
    zh: { sentence: '任务队列无响应。', remedy: '请确认Redis或数据库正在运行且可以连接，恢复后会自动继续。' },
  },
  'output-unavailable': {
    en: {
      sentence: 'The output folder cannot be written to.',
      remedy:
        'See that it may be written to, that the disk has room, and that no program holds the file open.',
    },
    zh: {
      sentence: '无法写入输出文件夹。',
      remedy: '请确认有写入权限、磁盘有空间，且文件未被其他程序占用。',
    },
  },
  'source-unavailable': {
    en: {
      sentence: 'The bytes of the source cannot be loaded.',
      remedy:
        'See that the folder of the sources is mounted and may be read; the work then goes on by itself.',
    },
    zh: {
      sentence: '无法载入来源文件的内容。',
      remedy: '请确认来源文件夹已挂载且可读取，恢复后会自动继续。',
    },
  },
  'internal-error': {
    en: {
      sentence: 'This program made a mistake while it read the file.',
      remedy: 'Send us the file and this message.',
    },
    zh: { sentence: '程序在读取该文件时出错。', remedy: '请将文件和本信息反馈给我们。' },
  },
}
