import type { PrintedReport } from '../../print/printed.ts'
import type { Random } from '../../random.ts'
import { escapeHtml } from './html-table.ts'

/** What a government portal puts into the head of its pages. */
export function portalHead(report: PrintedReport): string {
  const title = escapeHtml(report.titleLines.join(''))
  return [
    `<meta name="SiteName" content="${report.agency.name}"><meta name="ArticleTitle" content="${title}">`,
    `<meta name="PubDate" content="${report.year + 1}-01-${20}"><meta name="ContentSource" content="${report.agency.name}">`,
    '<style>.nav li{float:left}/* 一、总体情况 */</style>',
    '<script>var tpl="<table><tr><td>99</td></tr></table>";function zoom(s){}</script>',
  ].join('\n')
}

/** The report's markup between a portal's navigation, particulars, share buttons and footer. */
export function portalBody(report: PrintedReport, content: string, random: Random): string {
  const hasParticulars = random.chance(0.6)
  const hasSidebar = random.chance(0.6)
  const main = [
    hasParticulars ? particulars(report, random) : '',
    `<div class="info">发布时间：${report.year + 1}-01-${random.int(10, 31)} 15:2${random.int(0, 9)} 来源：${report.agency.name} 字体：【<a>大</a> <a>中</a> <a>小</a>】 浏览次数：${random.int(10, 900)}</div>`,
    `<div id="zoom" class="content">${content}</div>`,
    '<div class="share"><a>微信</a><a>微博</a><a>打印本页</a><a>关闭窗口</a></div>',
  ].join('\n')
  return [
    '<!-- 2018年政府信息公开工作年度报告 -->',
    navigation(),
    hasSidebar ? sidebar(report) : '',
    `<div class="main">${main}</div>`,
    footer(random),
  ].join('\n')
}

function navigation(): string {
  const entries = ['首页', '政务公开', '办事服务', '互动交流', '数据发布']
  return [
    `<div class="header"><ul class="nav">${entries.map((entry) => `<li><a href="/">${entry}</a></li>`).join('')}</ul>`,
    '<form><input value="请输入关键词"><button>搜索</button></form></div>',
    '<div class="position">当前位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>政府信息公开年报</a></div>',
  ].join('\n')
}

/** Links to the reports of other years, which are not this one. */
function sidebar(report: PrintedReport): string {
  const years = [1, 2, 3].map((back) => report.year - back)
  const links = years.map(
    (year) => `<li><a href="/${year}.html">${report.agency.name}${year}年政府信息公开工作年度报告</a></li>`,
  )
  const calendar = '<table class="cal"><tr><td>1</td><td>2</td><td>3</td></tr></table>'
  return `<div class="sidebar"><h3>信息公开年报</h3><ul>${links.join('')}</ul>${calendar}</div>`
}

/** The table of particulars, which is no statistics table. */
function particulars(report: PrintedReport, random: Random): string {
  const index = `${random.int(100000000, 999999999)}/${report.year + 1}-${random.int(10000, 99999)}`
  return [
    '<table class="xxgk"><tr>',
    `<td>索引号：</td><td>${index}</td><td>分类：</td><td>政府信息公开年报</td></tr><tr>`,
    `<td>发布机构：</td><td>${report.agency.name}</td><td>发文日期：</td><td>${report.year + 1}-01-18</td></tr><tr>`,
    `<td>名称：</td><td colspan="3">${escapeHtml(report.titleLines.join(''))}</td></tr></table>`,
  ].join('')
}

function footer(random: Random): string {
  return [
    '<div class="footer"><p>主办：政务服务中心　网站标识码：',
    String(random.int(1000000000, 1999999999)),
    `</p><p>ICP备${random.int(10000000, 99999999)}号　公安备案号${random.int(10000000, 99999999)}</p>`,
    '<a href="/map">网站地图</a> <a href="/about">关于我们</a></div>',
  ].join('')
}
