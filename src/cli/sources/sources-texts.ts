import type { Language } from '../../error-message.ts'

/** What `gongkai sources` says to people. */
export interface SourcesTexts {
  readonly sources: string
  readonly add: string
  readonly list: string
  readonly test: string
  readonly remove: string
  readonly run: string
  readonly name: string
  readonly agency: string
  readonly region: string
  readonly cron: string
  readonly timeZone: string
  readonly url: string
  readonly namesOrUrls: string
  readonly names: string
  readonly nameInList: string
  readonly json: string
  readonly allowPrivate: string
  readonly notAHost: string
  readonly noContact: string
  readonly serviceDecides: (pid: number) => string
  readonly otherList: (file: string, wanted: string) => string
  readonly held: (name: string) => string
  readonly notThere: (name: string, file: string) => string
  readonly added: (name: string, file: string) => string
  readonly removed: (name: string, file: string) => string
  readonly opened: (hosts: string) => string
  readonly visited: (name: string, url: string, facts: readonly string[]) => string
  readonly never: string
  readonly states: Readonly<Record<'running' | 'broken-off' | 'done' | 'failed', string>>
  readonly at: (state: string, time: string) => string
  readonly count: (type: string, count: number) => string
  readonly next: (time: string) => string
  readonly index: (url: string, reports: number, pages: number) => string
  readonly kept: (name: string, url: string, id: string) => string
  readonly keptChanged: (name: string, url: string, id: string) => string
  readonly keptAgain: (name: string, url: string, id: string) => string
  readonly unchanged: (name: string, url: string) => string
  readonly back: (name: string, url: string) => string
  readonly gone: (name: string, url: string, reason: string) => string
  readonly wouldKeep: (name: string, url: string) => string
  readonly passedOver: (name: string, url: string, reason: string) => string
  readonly summary: (name: string, kept: number, unchanged: number, passedOver: number) => string
  readonly goneCount: (name: string, count: number) => string
  readonly dryRun: (name: string, wouldKeep: number, passedOver: number) => string
  readonly failed: (name: string, reason: string) => string
}

const chineseTypes: Readonly<Record<string, string>> = {
  index: '栏目页',
  kept: '保存',
  unchanged: '无变化',
  back: '恢复',
  gone: '消失',
  'passed-over': '略过',
}

/** The texts in each language. */
export const sourcesTexts: Readonly<Record<Language, SourcesTexts>> = {
  en: {
    sources: 'Watches websites that publish reports, by the list in gongkai.sources.yaml.',
    add: 'Adds an index page of reports, or the page of one report, to the list.',
    list: 'Shows the list, and when each site was visited and how that ended.',
    test: 'Shows what would be fetched from sites, and what is passed over and why; keeps nothing.',
    remove: 'Takes a site off the list; what was kept of it stays.',
    run: 'Visits sites once, keeps the reports that are new or changed, and reads them.',
    name: 'what to call the site (default: its host name)',
    agency: 'whose reports these are',
    region: 'the region of the agency',
    cron: 'when to visit: five fields of cron (default: weekly from January to April, monthly otherwise)',
    timeZone: 'time zone of --cron (default: Asia/Shanghai)',
    url: 'address of the page',
    namesOrUrls: 'names in the list, or addresses; none: the whole list',
    names: 'names in the list; none: all',
    nameInList: 'name in the list',
    json: 'print JSON, one object a line',
    allowPrivate: 'let this host be reached although its address is not public; may be repeated',
    notAHost: 'HOST or HOST:PORT is needed.',
    noContact:
      'Say who you are before the first visit: --contact, GONGKAI_CONTACT or "contact" in gongkai.config.json, a mail or web address.',
    serviceDecides: (pid) =>
      `The running service (process ${pid}) visits the sites: start it with --allow-private instead.`,
    otherList: (file, wanted) =>
      `The running service watches by ${file}, not by ${wanted}: name that list by --sites.`,
    held: (name) => `${name}: another process visits it at present.`,
    notThere: (name, file) => `There is no ${name} in ${file}.`,
    added: (name, file) => `${name} added to ${file}`,
    removed: (name, file) => `${name} removed from ${file}`,
    opened: (hosts) => `Allowed although not public: ${hosts}`,
    visited: (name, url, facts) => `${name}: ${url}: ${facts.filter((fact) => fact !== '').join(', ')}`,
    never: 'never visited',
    states: { running: 'being visited', 'broken-off': 'broken off', done: 'done', failed: 'failed' },
    at: (state, time) => `${state} ${time}`,
    count: (type, count) => `${count} ${type}`,
    next: (time) => `next visit ${time}`,
    index: (url, reports, pages) => `index ${url}: ${reports} reports, ${pages} further pages`,
    kept: (name, url, id) => `kept ${name} (${id}): ${url}`,
    keptChanged: (name, url, id) => `changed ${name} (${id}): ${url}`,
    keptAgain: (name, url, id) => `kept before ${name} (${id}): ${url}`,
    unchanged: (name, url) => `unchanged ${name}: ${url}`,
    back: (name, url) => `there again ${name}: ${url}`,
    gone: (name, url, reason) => `gone ${name}: ${reason}: ${url}`,
    wouldKeep: (name, url) => `would be kept ${name}: ${url}`,
    passedOver: (name, url, reason) => `passed over ${name}: ${reason}: ${url}`,
    summary: (name, kept, unchanged, passedOver) =>
      `${name}: ${kept} kept, ${unchanged} unchanged, ${passedOver} passed over`,
    goneCount: (name, count) => `${name}: ${count} gone`,
    dryRun: (name, wouldKeep, passedOver) => `${name}: ${wouldKeep} would be kept, ${passedOver} passed over`,
    failed: (name, reason) => `${name}: ended early: ${reason}`,
  },
  zh: {
    sources: '按gongkai.sources.yaml中的列表监测发布年报的网站。',
    add: '将年报栏目页或单份年报的网址加入列表。',
    list: '显示列表及各网站最近一次访问的时间和结果。',
    test: '显示将会抓取哪些内容、略过哪些内容及原因，不保存任何内容。',
    remove: '从列表中移除网站，已保存的内容不受影响。',
    run: '访问网站一次，保存新增或变更的年报并读取。',
    name: '网站名称（默认为主机名）',
    agency: '年报所属机关',
    region: '机关所在地区',
    cron: '访问时间：五段cron表达式（默认一至四月每周一次，其余月份每月一次）',
    timeZone: '--cron的时区（默认Asia/Shanghai）',
    url: '页面网址',
    namesOrUrls: '列表中的名称或网址；不填则为全部',
    names: '列表中的名称；不填则为全部',
    nameInList: '列表中的名称',
    json: '打印JSON，每行一个对象',
    allowPrivate: '允许访问该非公网主机，可重复使用',
    notAHost: '应为“主机”或“主机:端口”。',
    noContact:
      '首次访问前请设置联系方式（邮箱或网址）：--contact、GONGKAI_CONTACT或gongkai.config.json中的"contact"。',
    serviceDecides: (pid) => `网站由运行中的服务（进程${pid}）访问，请在启动服务时使用--allow-private。`,
    otherList: (file, wanted) => `运行中的服务使用的列表是${file}，不是${wanted}，请用--sites指定该列表。`,
    held: (name) => `${name}：另一进程正在访问。`,
    notThere: (name, file) => `${file}中没有${name}。`,
    added: (name, file) => `已将${name}加入${file}`,
    removed: (name, file) => `已将${name}从${file}移除`,
    opened: (hosts) => `已允许访问非公网主机：${hosts}`,
    visited: (name, url, facts) => `${name}：${url}：${facts.filter((fact) => fact !== '').join('，')}`,
    never: '尚未访问',
    states: { running: '正在访问', 'broken-off': '已中断', done: '完成', failed: '失败' },
    at: (state, time) => `${state} ${time}`,
    count: (type, count) => `${chineseTypes[type] ?? type}${count}`,
    next: (time) => `下次访问 ${time}`,
    index: (url, reports, pages) => `栏目页 ${url}：${reports}份年报，另有${pages}页`,
    kept: (name, url, id) => `已保存 ${name}（${id}）：${url}`,
    keptChanged: (name, url, id) => `有变更 ${name}（${id}）：${url}`,
    keptAgain: (name, url, id) => `此前已保存 ${name}（${id}）：${url}`,
    unchanged: (name, url) => `无变化 ${name}：${url}`,
    back: (name, url) => `已恢复 ${name}：${url}`,
    gone: (name, url, reason) => `已消失 ${name}：${reason}：${url}`,
    wouldKeep: (name, url) => `将保存 ${name}：${url}`,
    passedOver: (name, url, reason) => `略过 ${name}：${reason}：${url}`,
    summary: (name, kept, unchanged, passedOver) =>
      `${name}：保存${kept}，无变化${unchanged}，略过${passedOver}`,
    goneCount: (name, count) => `${name}：消失${count}`,
    dryRun: (name, wouldKeep, passedOver) => `${name}：将保存${wouldKeep}，略过${passedOver}`,
    failed: (name, reason) => `${name}：提前结束：${reason}`,
  },
}
