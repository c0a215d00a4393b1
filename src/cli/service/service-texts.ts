import type { Language } from '../../error-message.ts'
import type { InboxStatus } from '../../intake/index.ts'
import type { JobCounts } from '../../queue/index.ts'
import type { RunState } from '../../store/index.ts'

/** What the commands around a service say to people. */
export interface ServiceTexts {
  readonly config: string
  readonly json: string
  readonly serve: string
  readonly worker: string
  readonly queues: string
  readonly stop: string
  readonly status: string
  readonly failures: string
  readonly list: string
  readonly show: string
  readonly runNumber: string
  readonly diff: string
  readonly retry: string
  readonly retryAll: string
  readonly reprocess: string
  readonly reprocessFailed: string
  readonly reprocessAll: string
  readonly reprocessOlder: string
  readonly forget: string
  readonly rebuild: string
  readonly doctor: string
  readonly source: string
  readonly run: string
  readonly state: string
  readonly year: string
  readonly agency: string
  readonly region: string
  readonly limit: string
  readonly states: Readonly<Record<RunState, string>>
  readonly whichRuns: string
  readonly notARun: (word: string) => string
  readonly notASource: (word: string) => string
  readonly serving: (inbox: string, output: string, address: string) => string
  readonly waitingForServer: (message: string) => string
  readonly workerNeedsServer: string
  readonly unknownQueue: (word: string) => string
  readonly alreadyServing: (pid: number) => string
  readonly otherVersion: (running: string, own: string) => string
  readonly noService: (folder: string) => string
  readonly stopped: (pid: number) => string
  readonly notStopped: (pid: number) => string
  readonly serviceRuns: (version: string, pid: number, since: string) => string
  readonly serviceRests: (version: string) => string
  readonly sources: (sources: number, reports: number) => string
  readonly runs: (counts: Readonly<Record<RunState, number>>) => string
  readonly oldest: (time: string) => string
  readonly jobs: (kind: string, counts: JobCounts) => string
  readonly inbox: (status: InboxStatus) => string
  readonly blocked: (name: string, reason: string) => string
  readonly lastFailures: string
  readonly origin: (name: string, firstSeenAt: string) => string
  readonly runLine: (number: number, version: string, state: RunState, at: string) => string
  readonly tally: (cells: number, doubts: number, failedChecks: number) => string
  readonly preferred: (isPreferred: boolean, rivals: number) => string
  readonly requested: (count: number, isService: boolean) => string
  readonly noDifference: string
  readonly forgotten: (id: string) => string
  readonly rebuilt: (sources: number) => string
  readonly rebuildsEmbedded: string
  readonly rebuildNeedsStop: (pid: number) => string
  readonly unknown: string
}

const english: ServiceTexts = {
  config: 'read settings from this file (default: gongkai.config.json in the working folder)',
  json: 'print JSON',
  serve:
    'Watches the inbox, reads what arrives, keeps the output folder current, and answers HTTP on this machine.',
  worker: 'Does jobs of a queue that machines share; needs DATABASE_URL.',
  queues: 'kinds of jobs to do, separated by commas: crawl, ingest, extract, export',
  stop: 'Ends the running service; no job is lost.',
  status: 'Shows how much is kept, waiting, read and failed.',
  failures: 'Lists the sources that gave no report, the last one first.',
  list: 'Lists the sources.',
  show: 'Shows a source: its names, its readings, its report.',
  runNumber: 'show the report of this reading in place of the current one',
  diff: 'Shows cell by cell what changed between two readings of a source, or between two sources.',
  retry: 'Reads a source again, or all that failed.',
  retryAll: 'all sources whose last reading failed',
  reprocess: 'Has sources read again by this version; older readings stay.',
  reprocessFailed: 'those whose last reading failed',
  reprocessAll: 'all',
  reprocessOlder: 'those last read by an older version than this',
  forget: 'Deletes a source with all that came of it, from the store, the record and the output folder.',
  rebuild: 'Makes the embedded database anew from the record, and has everything read again.',
  doctor: 'Checks Node, folders, locks, servers and disk space, and says what to do.',
  source: 'id of a source, or its beginning',
  run: 'ID, or ID/NUMBER for one of its readings, as "gongkai show" lists them',
  state: 'only in this state: waiting, running, done, failed',
  year: 'only of this year',
  agency: 'only of this agency',
  region: 'only of this region and those within it: a name or a code of GB/T 2260',
  limit: 'at most so many',
  states: { waiting: 'waiting', running: 'being read', done: 'read', failed: 'failed' },
  whichRuns: 'Say which: an ID or --all; for reprocess one of --failed, --all, --older-than VERSION.',
  notARun: (word) =>
    `${word} is no report. A report is ID or ID/NUMBER, such as 0a1b2c3d/2; "gongkai show ID" lists them.`,
  notASource: (word) => `${word} is no id. An id is the beginning of what "gongkai list" shows.`,
  serving: (inbox, output, address) =>
    `Drop files into ${inbox}; results come to ${output}. Look at them at ${address} in a browser. End with Ctrl+C or "gongkai stop".`,
  waitingForServer: (message) => `${message} Trying again …`,
  workerNeedsServer:
    'A worker needs DATABASE_URL (and REDIS_URL, where the others have it): the embedded database is for one process.',
  unknownQueue: (word) => `There is no queue ${word}; there are ingest, extract and export.`,
  alreadyServing: (pid) =>
    `A service runs on this data folder already (process ${pid}). Stop it with "gongkai stop", or give this one another folder by --data.`,
  otherVersion: (running, own) =>
    `The running service is version ${running}, this is ${own}. Stop it with "gongkai stop" and start it anew.`,
  noService: (folder) => `No service runs on ${folder}.`,
  stopped: (pid) => `The service (process ${pid}) has ended.`,
  notStopped: (pid) => `The service (process ${pid}) has not ended within its time; look at its log.`,
  serviceRuns: (version, pid, since) =>
    `gongkai ${version}; the service runs (process ${pid}, since ${since})`,
  serviceRests: (version) => `gongkai ${version}; no service runs here`,
  sources: (sources, reports) => `sources: ${sources}, of them with a report: ${reports}`,
  runs: ({ waiting, running, done, failed }) =>
    `waiting: ${waiting}, being read: ${running}, read: ${done}, failed: ${failed}`,
  oldest: (time) => `waiting longest since ${time}`,
  jobs: (kind, { waiting, active, delayed }) =>
    `jobs ${kind}: ${waiting} waiting, ${active} under way, ${delayed} to be tried again`,
  inbox: ({ moving, waiting, kept }) =>
    `inbox: ${moving} perhaps still being written, ${waiting} to be kept, ${kept} being read`,
  blocked: (name, reason) => `  ${name} has to wait (${reason})`,
  lastFailures: 'last failures:',
  origin: (name, at) => `  ${name} (since ${at})`,
  runLine: (number, version, state, at) =>
    `  run ${number}: ${english.states[state]}, version ${version}, ${at}`,
  tally: (cells, doubts, failedChecks) =>
    `${cells} cells read, ${doubts} doubts, ${failedChecks} failed checks`,
  preferred: (isPreferred, rivals) =>
    isPreferred
      ? `preferred for its agency and year${rivals > 0 ? ` before ${rivals} other sources` : ''}`
      : 'another source is preferred for its agency and year',
  requested: (count, isService) =>
    isService
      ? `To be read: ${count}.`
      : `To be read: ${count}. It is done as soon as a service or worker runs.`,
  noDifference: 'No difference.',
  forgotten: (id) =>
    `${id} is forgotten. Files in the inbox's done and failed folders, exports and backups are yours to delete.`,
  rebuilt: (sources) =>
    `The database was made anew with ${sources} sources. They are read by this version when the service runs; readings by older versions are gone.`,
  rebuildsEmbedded: 'Only the embedded database has a record; a PostgreSQL is restored from its own backup.',
  rebuildNeedsStop: (pid) => `Stop the service (process ${pid}) first: gongkai stop`,
  unknown: 'unknown',
}

const chinese: ServiceTexts = {
  config: '从此文件读取设置（默认为启动文件夹中的gongkai.config.json）',
  json: '打印JSON',
  serve: '监视收件文件夹，读取新文件，持续更新输出文件夹，并在本机提供HTTP接口。',
  worker: '处理多台机器共享队列中的任务，须设置DATABASE_URL。',
  queues: '要处理的任务种类，以逗号分隔：crawl、ingest、extract、export',
  stop: '结束运行中的服务，不丢失任务。',
  status: '显示已存档、等待、已读取和失败的数量。',
  failures: '列出未得到报告的来源，最近失败的在前。',
  list: '列出来源。',
  show: '显示一个来源：名称、各次读取和报告。',
  runNumber: '显示此次读取的报告，而非当前报告',
  diff: '逐格显示同一来源两次读取之间或两个来源之间的变化。',
  retry: '重新读取一个来源，或所有失败的来源。',
  retryAll: '所有最近一次读取失败的来源',
  reprocess: '用当前版本重新读取来源，旧的读取结果保留。',
  reprocessFailed: '最近一次读取失败的来源',
  reprocessAll: '全部来源',
  reprocessOlder: '最近一次由更旧版本读取的来源',
  forget: '删除一个来源及由其产生的一切：数据库、记录和输出文件夹中的内容。',
  rebuild: '根据记录重建内置数据库，并重新读取全部来源。',
  doctor: '检查Node、文件夹、锁、服务器和磁盘空间，并说明处理办法。',
  source: '来源编号或其开头几位',
  run: '编号，或“编号/次数”指定某次读取，见“gongkai show”',
  state: '仅此状态：waiting、running、done、failed',
  year: '仅此年度',
  agency: '仅此机关',
  region: '仅此地区及其下辖地区：名称或GB/T 2260代码',
  limit: '最多条数',
  states: { waiting: '等待', running: '读取中', done: '已读取', failed: '失败' },
  whichRuns: '请指明范围：编号或--all；reprocess须指定--failed、--all或--older-than VERSION之一。',
  notARun: (word) =>
    `${word}不是有效的报告。格式为编号或“编号/次数”，例如0a1b2c3d/2，可用“gongkai show 编号”查看。`,
  notASource: (word) => `${word}不是有效的编号。编号为“gongkai list”所列编号的开头几位。`,
  serving: (inbox, output, address) =>
    `请将文件放入${inbox}，结果写入${output}。请用浏览器打开${address}查看。按Ctrl+C或运行“gongkai stop”结束。`,
  waitingForServer: (message) => `${message}正在重试……`,
  workerNeedsServer:
    'worker须设置DATABASE_URL（其他机器设置了REDIS_URL时也须设置）：内置数据库只供一个进程使用。',
  unknownQueue: (word) => `没有名为${word}的队列，可用的有ingest、extract和export。`,
  alreadyServing: (pid) =>
    `此数据文件夹上已有服务运行（进程${pid}）。请用“gongkai stop”结束，或用--data指定其他文件夹。`,
  otherVersion: (running, own) =>
    `运行中的服务版本为${running}，当前程序为${own}。请用“gongkai stop”结束后重新启动。`,
  noService: (folder) => `${folder}上没有服务运行。`,
  stopped: (pid) => `服务（进程${pid}）已结束。`,
  notStopped: (pid) => `服务（进程${pid}）未能按时结束，请查看其日志。`,
  serviceRuns: (version, pid, since) => `gongkai ${version}，服务运行中（进程${pid}，自${since}）`,
  serviceRests: (version) => `gongkai ${version}，此处没有服务运行`,
  sources: (sources, reports) => `来源${sources}个，其中有报告${reports}个`,
  runs: ({ waiting, running, done, failed }) =>
    `等待${waiting}个，读取中${running}个，已读取${done}个，失败${failed}个`,
  oldest: (time) => `等待最久的始于${time}`,
  jobs: (kind, { waiting, active, delayed }) =>
    `任务${kind}：等待${waiting}个，进行中${active}个，待重试${delayed}个`,
  inbox: ({ moving, waiting, kept }) =>
    `收件文件夹：可能仍在写入${moving}个，待存档${waiting}个，读取中${kept}个`,
  blocked: (name, reason) => `  ${name}暂时无法处理（${reason}）`,
  lastFailures: '最近的失败：',
  origin: (name, at) => `  ${name}（自${at}）`,
  runLine: (number, version, state, at) =>
    `  第${number}次读取：${chinese.states[state]}，版本${version}，${at}`,
  tally: (cells, doubts, failedChecks) => `读取${cells}格，存疑${doubts}格，核对不符${failedChecks}项`,
  preferred: (isPreferred, rivals) =>
    isPreferred
      ? `同一机关和年度的首选来源${rivals > 0 ? `，另有${rivals}个来源` : ''}`
      : '同一机关和年度另有首选来源',
  requested: (count, isService) =>
    isService ? `将重新读取${count}个。` : `将重新读取${count}个，待服务或worker运行时进行。`,
  noDifference: '没有变化。',
  forgotten: (id) => `${id}已删除。收件文件夹done和failed中的文件、已导出的文件和备份请自行删除。`,
  rebuilt: (sources) =>
    `数据库已重建，共${sources}个来源。服务运行时将用当前版本重新读取；旧版本的读取结果不再保留。`,
  rebuildsEmbedded: '只有内置数据库有记录可供重建；PostgreSQL请用其自身的备份恢复。',
  rebuildNeedsStop: (pid) => `请先结束服务（进程${pid}）：gongkai stop`,
  unknown: '不详',
}

/** The texts in each language. */
export const serviceTexts: Readonly<Record<Language, ServiceTexts>> = { en: english, zh: chinese }
