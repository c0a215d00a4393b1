import type { Layout } from '../layout.ts'
import { docxOdd, docxWord, docxWps } from './docx/docx-layouts.ts'
import { lineDocx } from './docx/line-docx.ts'
import { brokenHtml } from './html/broken-html.ts'
import { divHtml } from './html/div-html.ts'
import { gbkHtml } from './html/gbk-html.ts'
import { govHtml } from './html/gov-html.ts'
import { paragraphHtml, runOnHtml } from './html/paragraph-html.ts'
import { pictureHtml } from './html/picture-html.ts'
import { plainHtml } from './html/plain-html.ts'
import { paperLayouts } from './pdf/paper-layouts.ts'
import { barRows } from './text/bar-rows.ts'
import { bars } from './text/bars.ts'
import { encoded } from './text/encoded.ts'
import { looseLines } from './text/loose-lines.ts'
import { markdown } from './text/markdown.ts'
import { markdownHtml } from './text/markdown-html.ts'
import { markdownInvented } from './text/markdown-invented.ts'
import { markdownSplit } from './text/markdown-split.ts'
import { runOnLoose, runOnTight } from './text/run-on.ts'
import { spaceRows } from './text/space-rows.ts'
import { tabbed } from './text/tabbed.ts'
import { vanishedBlanks } from './text/vanished-blanks.ts'
import { wrappedRows } from './text/wrapped-rows.ts'

/** Every layout, by kind of source. */
export const layouts: readonly Layout[] = [
  tabbed,
  bars,
  barRows,
  spaceRows,
  wrappedRows,
  looseLines,
  vanishedBlanks,
  runOnTight,
  runOnLoose,
  encoded,
  markdown,
  markdownInvented,
  markdownSplit,
  markdownHtml,
  plainHtml,
  govHtml,
  gbkHtml,
  brokenHtml,
  divHtml,
  pictureHtml,
  paragraphHtml,
  runOnHtml,
  docxWord,
  docxWps,
  docxOdd,
  lineDocx,
  ...paperLayouts,
]
