import type { ReportTally } from '../document/index.ts'
import type { Language } from '../error-message.ts'
import type { RunTally } from './output/tally.ts'

/** What the command line says to people. */
export interface Texts {
  readonly program: string
  readonly extract: string
  readonly paths: string
  readonly ndjson: string
  readonly out: string
  readonly jobs: string
  readonly lang: string
  readonly help: string
  readonly version: string
  readonly exitStatus: string
  readonly notACount: string
  readonly unknownAgency: string
  readonly unknownYear: string
  readonly remedy: string
  readonly usage: (problem: string) => string
  readonly cannotWrite: (path: string, reason: string) => string
  readonly report: (name: string, agency: string, year: string, tally: ReportTally) => string
  readonly failure: (name: string, message: string, remedy: string) => string
  readonly summary: (tally: RunTally) => string
  readonly progress: string
}

const english: Texts = {
  program:
    'Reads yearly government information disclosure reports (政府信息公开工作年度报告) into checked numbers.',
  extract: 'Extracts the numbers of reports: DOCX, PDF, HTML, text and Markdown files.',
  paths: 'files, and folders with all that is in them',
  ndjson: 'print one JSON line per file on standard output: the report, or the error',
  out: 'write one JSON file a report, and cells.csv with one row a cell, to this folder',
  jobs: 'how many files to read at a time (default: the number of cores)',
  lang: 'language of messages: zh or en (default: by locale)',
  help: 'show this help',
  version: 'show the version',
  exitStatus: 'Exit status: 0 all extracted, 1 some inputs failed, 2 wrong usage.',
  notACount: 'It takes a whole number from 1 to 256.',
  unknownAgency: 'agency unknown',
  unknownYear: 'year unknown',
  remedy: 'What to do',
  usage: (problem) => `${problem}\nRun "gongkai --help" to see how it is used.`,
  cannotWrite: (path, reason) =>
    `Cannot write ${path} (${reason}). Check that the folder exists, may be written to and has room.`,
  report: (name, agency, year, { read, doubts, failedChecks }) =>
    `${name}: ${agency}, ${year}, ${count(read, 'cell')} read, ${count(doubts, 'doubt')}, ${count(failedChecks, 'failed check')}`,
  failure: (name, message, remedy) => `${name}: ${message} ${remedy}`,
  summary: ({ files, reports, read, doubts, failedChecks }) =>
    `${count(files, 'file')}: ${count(reports, 'report')}, ${count(files - reports, 'failure')}; ${count(read, 'cell')} read, ${count(doubts, 'doubt')}, ${count(failedChecks, 'failed check')}`,
  progress: 'Reading [{bar}] {value}/{total}',
}

const chinese: Texts = {
  program: '将政府信息公开工作年度报告读取为经过核对的结构化数字。',
  extract: '提取年报中的数字，支持DOCX、PDF、HTML、纯文本和Markdown文件。',
  paths: '文件，或文件夹（含其下所有文件）',
  ndjson: '在标准输出逐行打印JSON，每个文件一行：报告或错误',
  out: '写入此文件夹：每份报告一个JSON文件，以及每个单元格一行的cells.csv',
  jobs: '同时读取的文件数（默认为处理器核数）',
  lang: '提示信息的语言：zh或en（默认按系统区域设置）',
  help: '显示帮助',
  version: '显示版本号',
  exitStatus: '退出状态：0 全部提取成功，1 部分输入失败，2 用法错误。',
  notACount: '应为1至256的整数。',
  unknownAgency: '机关不详',
  unknownYear: '年度不详',
  remedy: '处理办法',
  usage: (problem) => `用法有误：${problem}\n运行“gongkai --help”查看用法。`,
  cannotWrite: (path, reason) => `无法写入${path}（${reason}）。请检查文件夹是否存在、可写且空间充足。`,
  report: (name, agency, year, { read, doubts, failedChecks }) =>
    `${name}：${agency}，${year}，读取${read}格，存疑${doubts}格，核对不符${failedChecks}项`,
  failure: (name, message, remedy) => `${name}：${message}${remedy}`,
  summary: ({ files, reports, read, doubts, failedChecks }) =>
    `共${files}个文件：报告${reports}份，失败${files - reports}个；读取${read}格，存疑${doubts}格，核对不符${failedChecks}项`,
  progress: '读取中 [{bar}] {value}/{total}',
}

/** The texts in each language. */
export const texts: Readonly<Record<Language, Texts>> = { en: english, zh: chinese }

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
