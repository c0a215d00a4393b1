import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bundle } from '../bundle.ts'
import { installServers } from '../servers/install-servers.ts'
import type { BackendName } from './crash-place.ts'
import { type CrashResult, crashRun } from './crash-run.ts'

/** Files and kills for each backend, in CI and in full. */
const sizes = { short: { files: 60, kills: 3 }, full: { files: 500, kills: 20 } }
const names: readonly BackendName[] = ['embedded', 'postgres', 'redis']

/**
 * Runs the crash matrix and prints it; whether every file came through on every backend.
 *
 * `--short` is the form for CI; `--backend` chooses one; `--files` and `--kills` set the size.
 */
export async function crashMatrix(argv: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      short: { type: 'boolean', default: false },
      backend: { type: 'string' },
      files: { type: 'string' },
      kills: { type: 'string' },
    },
  })
  const size = values.short ? sizes.short : sizes.full
  const files = Number(values.files ?? size.files)
  const kills = Number(values.kills ?? size.kills)
  const backends = names.filter((name) => values.backend === undefined || values.backend === name)
  if (backends.some((name) => name !== 'embedded')) installServers()
  const entry = await bundle('crash/service-process.ts', { isOnBuild: true })
  const rows: string[] = [head]
  let isGood = true
  for (const backend of backends) {
    const result = await crashRun({ backend, files, kills, entry })
    rows.push(toRow(result))
    process.stdout.write(describe(result))
    isGood &&= problemsOf(result).length === 0
  }
  rmSync(entry)
  process.stdout.write(`\n${rows.join('\n')}\n`)
  return isGood
}

const head = `| backend | files | kills | died after each of | servers | sources | reports | lost | doubled | wrong | left over | stop, s | time, s |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`

function toRow({ plan, kills, steps, troubles, findings, stopMs, seconds }: CrashResult): string {
  const { sources, reports, lost, doubled, wrong, leftOver } = findings
  const counts = [lost, doubled, wrong, leftOver].map((list) => list.length)
  const servers = troubles.join(', ') || '–'
  const times = [(stopMs / 1000).toFixed(1), seconds.toFixed(0)]
  return `| ${[plan.backend, plan.files, kills, steps.join(', '), servers, sources, reports, ...counts, ...times].join(' | ')} |`
}

function problemsOf({ findings }: CrashResult): string[] {
  const { lost, doubled, wrong, leftOver } = findings
  return [
    ...lost.map((what) => `lost: ${what}`),
    ...doubled.map((what) => `doubled: ${what}`),
    ...wrong.map((what) => `wrong: ${what}`),
    ...leftOver.map((what) => `left over: ${what}`),
  ]
}

function describe(result: CrashResult): string {
  const problems = problemsOf(result)
  const { backend } = result.plan
  if (problems.length === 0) return `${backend}: every file has exactly one current result\n`
  return `${backend}: ${problems.length} problems\n${problems.map((line) => `  ${line}\n`).join('')}`
}
