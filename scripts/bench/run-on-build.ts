import { spawnSync } from 'node:child_process'
import { bundle } from '../../tests/bundle.ts'

/** Runs a measurement in a process of its own, which takes the product from the last build; it prints by itself. */
export async function runOnBuild(entry: string, words: readonly string[]): Promise<void> {
  const program = await bundle(`../scripts/bench/${entry}`, { isOnBuild: true })
  const { status } = spawnSync(process.execPath, [program, ...words], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
