import type { Layout } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { composePage, type PaperStyle } from './compose-page.ts'

/** The layouts of printed pages, which differ in their rules, direction and page furniture. */
export const paperLayouts: readonly Layout[] = [
  paper('pdf-ruled', (random) => ({ css: '', pageNumber: random.pick([null, 'footer', 'dashes'] as const) })),
  paper('pdf-vertical', (random) => ({
    css: verticalCss,
    pageNumber: random.pick([null, 'dashes'] as const),
    traits: ['vertical-labels'],
  })),
  paper('pdf-unruled', (random) => ({
    css: `td{border:none;padding:3pt 6pt}${random.chance(0.5) ? 'tr{border-bottom:.5pt solid #999}' : ''}`,
    pageNumber: random.pick([null, 'footer'] as const),
  })),
  paper('pdf-landscape', () => ({ css: 'td{padding:3pt}', isLandscape: true, pageNumber: 'footer' })),
  paper('pdf-rotated', (random) => ({
    css: '',
    isLandscape: random.chance(0.7),
    turn: random.pick([90, 270] as const),
    pageNumber: random.pick([null, 'dashes'] as const),
    traits: ['rotated-pages'],
  })),
  paper('pdf-truetype', (random) => ({
    css: random.chance(0.4) ? verticalCss : '',
    font: random.pick(['WenQuanYi Zen Hei', 'AR PL UKai CN']),
    pageNumber: random.pick([null, 'footer'] as const),
    traits: ['truetype-fonts'],
  })),
  paper('pdf-repeated-header', () => ({
    css: 'td{padding:6pt 3pt}',
    repeatsHeader: true,
    pageNumber: 'dashes',
    traits: ['header-repeated'],
  })),
  paper('pdf-wrapped', (random) => ({
    css: `table{width:${random.int(62, 80)}%;margin:auto}td{font-size:8.5pt}`,
    pageNumber: random.pick([null, 'footer'] as const),
    traits: ['labels-wrapped'],
  })),
  paper('pdf-running-head', (random) => ({
    css: 'td{padding:5pt 3pt}',
    runningHead: '政府信息公开年度报告',
    pageNumber: random.pick(['footer', 'dashes'] as const),
    traits: ['running-head'],
  })),
  paper('pdf-heavy-rules', (random) => ({
    css: random.pick([
      'td{border:2pt solid #222}',
      'td{border:3pt double #000}',
      'table{border-collapse:separate;border-spacing:1.5pt;background:#000}td{border:none;background:#fff}',
      'tr:nth-child(odd) td{background:#dde}td{border:.25pt solid #777}',
    ]),
    pageNumber: 'footer',
  })),
  paper('txt-columns', (random) => ({
    css: random.pick(['', 'table{width:70%}', 'td{border:none}']),
    pageNumber: random.pick([null, 'dashes'] as const),
    as: 'text',
  })),
]

/** Group labels stand upright, one character below the other. */
const verticalCss =
  '.columns10 td[rowspan]:not([colspan]):first-child{writing-mode:vertical-rl;letter-spacing:2pt}'

const numberWrapShare = 0.2

function paper(name: string, style: (random: Random) => PaperStyle): Layout {
  return {
    name,
    extension: name.startsWith('pdf') ? 'pdf' : 'txt',
    limits: { cells: 'any', hasLooseLabels: true },
    print: (report, random) => {
      const wrapsNumbers = random.chance(numberWrapShare)
      return composePage(report, { wrapsNumbers, ...style(random) })
    },
  }
}
