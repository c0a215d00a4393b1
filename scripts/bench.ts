import { cpus } from 'node:os'
import { benchReading } from './bench/bench-reading.ts'
import { benchCrawl } from './bench/crawl/bench-crawl.ts'
import { benchPage } from './bench/page/bench-page.ts'
import { runOnBuild } from './bench/run-on-build.ts'

// `npm run bench`: what reading costs beyond the libraries; `npm run bench -- crawl`: how many hosts a crawl keeps up
// with; `-- page`: how soon lists and searches answer over many reports; `-- pipeline`: what queue, store and output
// cost beside reading; `-- export`: how fast many reports are exported. Each says what else it takes.
const [kind = '', ...words] = process.argv.slice(2)
const [processor] = cpus()
console.log(`Node ${process.version}, ${cpus().length} x ${processor?.model ?? 'unknown processor'}`)
if (kind === 'crawl') await benchCrawl(words)
else if (kind === 'page') await benchPage(words)
else if (kind === 'pipeline') await runOnBuild('pipeline/bench-pipeline.ts', words)
else if (kind === 'export') await runOnBuild('export/bench-export.ts', words)
else await benchReading(process.argv.slice(2))
